'use client';

import { memo } from 'react';
import type { ActivationName } from '@/lib/engine/network-spec';
import { Select } from '@/lib/ui/select';
import { Slider } from '@/lib/ui/slider';
import { activationNames, learningRates, listOptions } from '../frame/choices';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import {
  depths,
  readStart,
  type StartKind,
  sizeOf,
  spreads,
  startNames,
  widths,
  withSize,
  withStart,
} from './start';

/** Where the weights start, and in what network. */
export const StartControls = memo(function StartControls({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const start = readStart(experiment);
  const { initializer } = start;
  const size = sizeOf(initializer);
  const { training } = experiment;
  const kind = initializer.kind in startNames ? (initializer.kind as StartKind) : 'glorotNormal';
  const sizeName = { constant: 'The constant', normal: 'Standard deviation', uniform: 'Limit' };
  return (
    <div className="needs-script grid grid-cols-2 items-end gap-x-5 gap-y-3 @3xl:grid-cols-1">
      <Select<StartKind>
        label="First weights"
        value={kind}
        options={listOptions(startNames)}
        onChange={(next) =>
          change(withStart(experiment, { initializer: withSize({ kind: next }, size ?? 0.1) }))
        }
      />
      {size === null ? null : (
        <Slider
          label={sizeName[initializer.kind as keyof typeof sizeName]}
          value={size}
          values={spreads}
          onChange={(next) =>
            change(withStart(experiment, { initializer: withSize(initializer, next) }), 'size')
          }
        />
      )}
      <Select<ActivationName>
        label="Activation"
        value={start.activation}
        options={listOptions(activationNames)}
        onChange={(activation) => change(withStart(experiment, { activation }))}
      />
      <Slider
        label="Hidden layers"
        value={start.depth}
        values={depths}
        onChange={(depth) => change(withStart(experiment, { depth }), 'depth')}
      />
      <Slider
        label="Units in each"
        value={start.units}
        values={widths}
        onChange={(units) => change(withStart(experiment, { units }), 'units')}
      />
      <Slider
        label="Learning rate"
        value={training.optimizer.learningRate}
        values={learningRates}
        onChange={(learningRate) =>
          change(
            {
              ...experiment,
              training: { ...training, optimizer: { ...training.optimizer, learningRate } },
            },
            'learningRate',
          )
        }
      />
    </div>
  );
}, sameSettings);
