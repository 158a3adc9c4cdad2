'use client';

import { memo, useEffect, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Icon } from '@/lib/ui/icon';
import { sameSettings } from './same-settings';
import type { Widget } from './use-widget';

/** The seed, shown and changeable: the same seed gives the same run, bit by bit. */
export const SeedField = memo(function SeedField({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const [text, setText] = useState(String(experiment.seed));
  useEffect(() => setText(String(experiment.seed)), [experiment.seed]);
  const set = (seed: number) => change({ ...experiment, seed });
  const commit = () => {
    const seed = Number(text);
    if (/^\d+$/.test(text.trim()) && seed <= 4_294_967_295) set(seed);
    else setText(String(experiment.seed));
  };
  return (
    <div className="flex items-center gap-1 text-ink-soft text-sm">
      <label className="flex items-center gap-2">
        Seed
        <input
          inputMode="numeric"
          value={text}
          maxLength={10}
          title="The same seed gives the same data, initial weights and order of batches"
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
          className="tabular min-h-10 w-16 rounded-lg border border-line bg-surface px-2 text-ink"
        />
      </label>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Another seed"
        title="Another seed: new data, new initial weights"
        onClick={() => set((experiment.seed + 1) % 4_294_967_296)}
      >
        <Icon name="dice" />
      </Button>
    </div>
  );
}, sameSettings);
