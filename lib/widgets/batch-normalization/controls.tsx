'use client';

import { memo } from 'react';
import type { ActivationName } from '@/lib/engine/network-spec';
import { Select } from '@/lib/ui/select';
import { Slider } from '@/lib/ui/slider';
import { Switch } from '@/lib/ui/switch';
import { activationNames, batchSizes, learningRates, listOptions } from '../frame/choices';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import {
  depths,
  type StartKind,
  sizeOf,
  spreads,
  startNames,
  widths,
  withSize,
} from '../initialization/start';
import { readSettings, type Settings, withSettings } from './document';

const momenta = [0.01, 0.03, 0.1, 0.3, 0.5, 1] as const;
const starts: Partial<Record<StartKind, string>> = {
  normal: startNames.normal,
  glorotNormal: startNames.glorotNormal,
  heNormal: startNames.heNormal,
};

/** The network's start, its batches, and whether it normalises. */
export const Controls = memo(function Controls({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const { training } = experiment;
  const { norm, activation, depth, units, initializer } = readSettings(experiment);
  const set = (next: Partial<Settings>, key?: string) =>
    change(withSettings(experiment, next), key);
  const train = (next: Partial<typeof training>, key: string) =>
    change({ ...experiment, training: { ...training, ...next } }, key);
  const size = sizeOf(initializer);
  const kind = initializer.kind in starts ? (initializer.kind as StartKind) : 'normal';
  const smallest = norm ? 2 : 1;
  return (
    <div className="needs-script grid grid-cols-2 content-start items-end gap-x-5 gap-y-3 @3xl:grid-cols-1">
      <Switch
        className="col-span-full"
        label="Batch norm"
        checked={norm !== null}
        onChange={(on) => set({ norm: on ? { kind: 'batchNorm' } : null })}
      />
      <Select<StartKind>
        label="First weights"
        value={kind}
        options={listOptions(starts)}
        onChange={(next) => set({ initializer: withSize({ kind: next }, size ?? 0.05) })}
      />
      {size === null ? null : (
        <Slider
          label="Standard deviation"
          value={size}
          values={spreads}
          onChange={(next) => set({ initializer: withSize(initializer, next) }, 'size')}
        />
      )}
      <Slider
        label="Batch size"
        value={typeof training.batchSize === 'number' ? training.batchSize : 32}
        values={batchSizes.filter((one) => one >= smallest)}
        onChange={(batchSize) => train({ batchSize }, 'batchSize')}
      />
      <Slider
        label="Learning rate"
        value={training.optimizer.learningRate}
        values={learningRates}
        onChange={(learningRate) =>
          train({ optimizer: { ...training.optimizer, learningRate } }, 'learningRate')
        }
      />
      <Select<ActivationName>
        label="Activation"
        value={activation}
        options={listOptions(activationNames)}
        onChange={(next) => set({ activation: next })}
      />
      <Slider
        label="Hidden layers"
        value={depth}
        values={depths}
        onChange={(next) => set({ depth: next }, 'depth')}
      />
      <Slider
        label="Units in each"
        value={units}
        values={widths}
        onChange={(next) => set({ units: next }, 'units')}
      />
      {norm ? (
        <Slider
          label="Momentum of the running numbers"
          value={norm.momentum ?? 0.1}
          values={momenta}
          onChange={(momentum) => set({ norm: { ...norm, momentum } }, 'momentum')}
        />
      ) : null}
    </div>
  );
}, sameSettings);
