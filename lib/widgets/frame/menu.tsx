'use client';

import { lazy, memo, Suspense, useId, useRef, useState } from 'react';
import { Button, buttonClass } from '@/lib/ui/button';
import { Icon, type IconName } from '@/lib/ui/icon';
import { useFigureRegistry } from '../figures/figure-registry';
import { downloadFile } from './download';
import type { Language } from './printed-program';
import { sameSettings } from './same-settings';
import { Shortcuts } from './shortcuts';
import type { Widget } from './use-widget';

const PrintedProgram = lazy(() =>
  import('./printed-program').then((module) => ({ default: module.PrintedProgram })),
);

/** Undo, share and everything else that is wanted now and then. */
export const Menu = memo(function Menu({
  widget,
  onExpand,
  expanded,
}: {
  widget: Widget;
  onExpand: () => void;
  expanded: boolean;
}) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const registry = useFigureRegistry();
  const [said, setSaid] = useState('');
  const [help, setHelp] = useState(false);
  const [language, setLanguage] = useState<Language | null>(null);
  const { experiment, training, worker } = widget;
  const name = widget.id;

  const act = (work: () => unknown) => () => {
    popover.current?.hidePopover();
    void work();
  };
  const share = async () => {
    if (!worker) return;
    const step = training?.read().snapshot?.step ?? 0;
    const fragment = await worker.encodeLink({ widget: widget.id, experiment, step });
    const link = `${location.origin}${location.pathname}${fragment}`;
    history.replaceState(history.state, '', fragment);
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setSaid(copied ? 'Link copied' : 'The link is in the address bar');
  };
  const saveCurves = async () => {
    const { formatCurves } = await import('@/lib/experiment/csv');
    downloadFile(`${name}-curves.csv`, formatCurves(training?.read().history ?? []), 'text/csv');
  };
  const saveFigure = async (kind: 'png' | 'svg') => {
    const { figuresToPng, figuresToSvg } = await import('../figures/save-figure');
    const figures = registry?.list() ?? [];
    if (kind === 'svg') return downloadFile(`${name}.svg`, figuresToSvg(figures), 'image/svg+xml');
    const blob = await figuresToPng(figures);
    if (blob) downloadFile(`${name}.png`, blob);
  };
  const openFile = async (chosen: File | undefined) => {
    if (!chosen || !worker) return;
    const text = chosen.size < 2_000_000 ? await chosen.text() : '';
    const checked = await worker.check(readJson(text));
    if (checked.ok) widget.openRun({ experiment: checked.value, step: 0 });
    else widget.setNotice(`This file holds no experiment: ${checked.problems[0]}.`);
  };

  const items: { icon: IconName; text: string; act: () => unknown }[] = [
    { icon: 'link', text: 'Copy link to this run', act: share },
    { icon: 'copy', text: 'Copy as PyTorch', act: () => setLanguage('pytorch') },
    { icon: 'copy', text: 'Copy as Keras', act: () => setLanguage('keras') },
    { icon: 'download', text: 'Curves as CSV', act: saveCurves },
    { icon: 'download', text: 'Figure as PNG', act: () => saveFigure('png') },
    { icon: 'download', text: 'Figure as SVG', act: () => saveFigure('svg') },
    {
      icon: 'download',
      text: 'Save experiment',
      act: () =>
        downloadFile(`${name}.json`, JSON.stringify(experiment, null, 2), 'application/json'),
    },
    { icon: 'book', text: 'Open experiment…', act: () => file.current?.click() },
    { icon: 'info', text: 'Keyboard', act: () => setHelp(true) },
  ];

  return (
    <div className="needs-script flex items-center gap-0.5">
      <span role="status" className="text-ink-soft text-sm">
        {said}
      </span>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Undo"
        title="Undo (Z)"
        disabled={!widget.canUndo}
        onClick={widget.undo}
      >
        <Icon name="undo" />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Redo"
        title="Redo (Shift Z)"
        disabled={!widget.canRedo}
        onClick={widget.redo}
      >
        <Icon name="undo" className="-scale-x-100" />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label={expanded ? 'Leave full screen' : 'Full screen'}
        title={`${expanded ? 'Leave full screen' : 'Full screen'} (F)`}
        // A narrow widget fills its screen already.
        className={expanded ? '' : '@max-md:hidden'}
        onClick={onExpand}
      >
        <ExpandIcon expanded={expanded} />
      </Button>
      <button
        type="button"
        popoverTarget={id}
        aria-label="More: share, copy as code, save"
        title="Share, copy as code, save"
        className={buttonClass('quiet', 'icon')}
      >
        <Icon name="menu" />
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="widget-menu m-0 w-60 rounded-xl border border-line bg-surface p-1.5 text-ink shadow-float"
        onToggle={(event) => placeMenu(event.currentTarget, event.newState)}
      >
        {items.map((item) => (
          <button
            key={item.text}
            type="button"
            disabled={!widget.state.info}
            onClick={act(item.act)}
            className="flex min-h-10 w-full items-center gap-2.5 rounded-lg px-3 text-left text-sm hover:bg-sunken disabled:opacity-50"
          >
            <Icon name={item.icon} size={18} className="text-ink-faint" />
            {item.text}
          </button>
        ))}
      </div>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => {
          void openFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Shortcuts open={help} onClose={() => setHelp(false)} />
      {language && (
        <Suspense>
          <PrintedProgram
            experiment={experiment}
            name={name}
            language={language}
            onClose={() => setLanguage(null)}
          />
        </Suspense>
      )}
    </div>
  );
}, sameSettings);

/** Below its button, inside the window, wherever the browser cannot anchor by itself. */
function placeMenu(menu: HTMLElement, state: string) {
  if (state !== 'open') return;
  const button = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
  const box = button?.getBoundingClientRect();
  if (!box) return;
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.right - width, innerWidth - width - 8));
  const below = box.bottom + 4;
  const top = below + height > innerHeight ? Math.max(8, box.top - height - 4) : below;
  menu.style.inset = `${top}px auto auto ${left}px`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function ExpandIcon({ expanded }: { expanded: boolean }) {
  const path = expanded
    ? 'M8 3.5V8H3.5M12 3.5V8h4.5M8 16.5V12H3.5M12 16.5V12h4.5'
    : 'M3.5 8V3.5H8M16.5 8V3.5H12M3.5 12v4.5H8M16.5 12v4.5H12';
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
