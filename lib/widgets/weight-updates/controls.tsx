'use client';

import { memo } from 'react';
import type { LossName } from '@/lib/engine/training-spec';
import { Segmented } from '@/lib/ui/segmented';
import { Select } from '@/lib/ui/select';
import { Slider } from '@/lib/ui/slider';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import { showNumber } from './scene';
import { readStart, readUnit, unitLosses, writeStart } from './unit';

/** Close together where the interesting things happen. */
const rates = [
  0.001, 0.003, 0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.31, 0.35, 0.38, 0.4,
  0.42, 0.45, 0.5, 0.55, 0.6, 0.62, 0.64, 0.7, 0.8, 1,
];

const lossNames: Record<(typeof unitLosses)[number], string> = {
  meanSquaredError: 'mean squared error',
  meanAbsoluteError: 'mean absolute error',
  huber: 'Huber',
};

export const Controls = memo(function Controls({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const { training } = experiment;
  const unit = readUnit(experiment);
  const start = readStart(experiment);
  const count = unit.inputs.length;
  const batches = [...new Set([1, 2, 4].filter((size) => size < count))];
  return (
    <div
      className={`needs-script grid grid-cols-1 gap-x-8 gap-y-4 @xl:grid-cols-2 ${unit.hasBias ? '' : '@3xl:grid-cols-[1fr_auto_1fr]'}`}
    >
      <Slider
        label="Learning rate η"
        value={training.optimizer.learningRate}
        values={rates}
        onChange={(learningRate) =>
          change(
            {
              ...experiment,
              training: { ...training, optimizer: { ...training.optimizer, learningRate } },
            },
            'rate',
          )
        }
      />
      <Segmented
        label="Instances in a step"
        value={String(training.batchSize)}
        options={[
          { value: 'full', text: `all ${count}` },
          ...batches.reverse().map((size) => ({ value: String(size), text: String(size) })),
        ]}
        onChange={(size) => {
          const batchSize = size === 'full' ? size : Number(size);
          change({ ...experiment, training: { ...training, batchSize } });
        }}
      />
      <Slider
        label={unit.hasBias ? 'Start: weight w' : 'Start w'}
        value={start.w}
        min={-4}
        max={6}
        step={0.1}
        format={showNumber}
        onChange={(w) => change(writeStart(experiment, { ...start, w }, unit.hasBias), 'start')}
      />
      {unit.hasBias ? (
        <Slider
          label="Start: bias b"
          value={start.b}
          min={-4}
          max={6}
          step={0.1}
          format={showNumber}
          onChange={(b) => change(writeStart(experiment, { ...start, b }, true), 'start')}
        />
      ) : null}
    </div>
  );
}, sameSettings);

/** What changes the shape of the loss itself. */
export const ShapeSettings = memo(function ShapeSettings({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const unit = readUnit(experiment);
  const start = readStart(experiment);
  return (
    <div className="grid grid-cols-1 gap-4 @xl:grid-cols-2">
      <Segmented
        label="Weights"
        value={unit.hasBias ? 'two' : 'one'}
        options={[
          { value: 'one', text: 'one: w' },
          { value: 'two', text: 'two: w and b' },
        ]}
        onChange={(count) => change(writeStart(experiment, start, count === 'two'))}
      />
      <Select
        label="Loss"
        value={experiment.training.loss}
        options={unitLosses.map((value) => ({ value, text: lossNames[value] }))}
        onChange={(loss: LossName) =>
          change({ ...experiment, training: { ...experiment.training, loss } })
        }
      />
    </div>
  );
}, sameSettings);
