'use client';

import { memo, useEffect, useRef } from 'react';
import { Icon, type IconName } from '@/lib/ui/icon';
import { sameDocument } from './keep-state';
import type { Preset } from './props';
import { sameSettings } from './same-settings';
import type { Widget } from './use-widget';

const kinds: Record<Preset['kind'], { icon: IconName; word: string }> = {
  works: { icon: 'check', word: 'works' },
  fails: { icon: 'warning', word: 'fails' },
  yours: { icon: 'lightbulb', word: 'your turn' },
};

/** The author's ready-made experiments, with what to notice in the one that is set. */
export const Presets = memo(function Presets({ widget }: { widget: Widget }) {
  const { presets, experiment } = widget;
  const row = useRef<HTMLDivElement>(null);
  const active = presets.find((preset) => sameDocument(preset.experiment, experiment));
  const activeId = active?.id;
  // On a narrow screen the chips are one row that scrolls: the one that is set must be in sight.
  useEffect(() => {
    const chip = activeId && row.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (row.current && chip)
      row.current.scrollLeft = chip.offsetLeft - (row.current.clientWidth - chip.offsetWidth) / 2;
  }, [activeId]);
  if (presets.length === 0) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 font-sans">
      <div
        ref={row}
        className="needs-script relative min-w-0 @max-lg:-mx-4 @max-lg:overflow-x-auto @max-lg:px-4 @max-lg:py-0.5 @max-lg:[mask-image:linear-gradient(to_right,transparent,black_1rem,black_calc(100%-1rem),transparent)] @max-lg:[scrollbar-width:none]"
      >
        <fieldset className="flex w-max min-w-0 gap-2 @lg:w-auto @lg:flex-wrap">
          <legend className="sr-only">Ready-made experiments</legend>
          {presets.map((preset) => {
            const { icon, word } = kinds[preset.kind];
            return (
              <button
                key={preset.id}
                type="button"
                aria-pressed={preset === active}
                onClick={() => widget.change(preset.experiment)}
                className="inline-flex min-h-10 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full border border-line bg-surface px-3.5 text-ink-soft text-sm transition-colors hover:border-line-strong hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-ink"
              >
                <Icon name={icon} size={16} />
                {preset.title}
                <span className="sr-only"> ({word})</span>
              </button>
            );
          })}
        </fieldset>
      </div>
      <p className="min-h-[1.6em] text-[0.95rem] text-ink-soft leading-relaxed">
        {active
          ? active.say.replaceAll(' = ', '\u00a0=\u00a0').replaceAll(' %', '\u00a0%')
          : 'Your own settings. '}
        {!active && !widget.isOriginal ? (
          <button
            type="button"
            onClick={widget.reset}
            className="py-2 text-accent underline underline-offset-2"
          >
            Back to the original
          </button>
        ) : null}
      </p>
    </div>
  );
}, sameSettings);
