'use client';

import { Icon, type IconName } from '@/lib/ui/icon';
import { sameDocument } from './keep-state';
import type { Preset } from './props';
import type { Widget } from './use-widget';

const kinds: Record<Preset['kind'], { icon: IconName; word: string }> = {
  works: { icon: 'check', word: 'works' },
  fails: { icon: 'warning', word: 'fails' },
  yours: { icon: 'lightbulb', word: 'your turn' },
};

/** The author's ready-made experiments, with what to notice in the one that is set. */
export function Presets({ widget }: { widget: Widget }) {
  const { presets, experiment } = widget;
  if (presets.length === 0) return null;
  const active = presets.find((preset) => sameDocument(preset.experiment, experiment));
  return (
    <div className="grid gap-2 font-sans">
      <fieldset className="needs-script flex flex-wrap gap-2">
        <legend className="sr-only">Ready-made experiments</legend>
        {presets.map((preset) => {
          const { icon, word } = kinds[preset.kind];
          return (
            <button
              key={preset.id}
              type="button"
              aria-pressed={preset === active}
              onClick={() => widget.change(preset.experiment)}
              className="inline-flex min-h-10 items-center gap-1.5 rounded-full border border-line bg-surface px-3.5 text-ink-soft text-sm transition-colors hover:border-line-strong hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-ink"
            >
              <Icon name={icon} size={16} />
              {preset.title}
              <span className="sr-only"> ({word})</span>
            </button>
          );
        })}
      </fieldset>
      <p className="min-h-[1.6em] text-[0.95rem] text-ink-soft leading-relaxed">
        {active ? active.say : 'Your own settings. '}
        {!active && !widget.isOriginal ? (
          <button
            type="button"
            onClick={widget.reset}
            className="text-accent underline underline-offset-2"
          >
            Back to the original
          </button>
        ) : null}
      </p>
    </div>
  );
}
