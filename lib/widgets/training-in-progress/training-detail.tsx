'use client';

import { memo } from 'react';
import type { LossName, TrainingSpec } from '@/lib/engine/training-spec';
import { withLoss } from '@/lib/experiment/fit-output';
import { optimizerNames } from '@/lib/experiment/optimizer-names';
import { measureData } from '@/lib/experiment/shape';
import { Select } from '@/lib/ui/select';
import { Slider } from '@/lib/ui/slider';
import { listOptions } from '../frame/choices';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import { lossNames, penalties } from './names';
import { optimizerKnobs, readKnob, setKnob } from './optimizer-edit';

const clips = [0, 0.01, 0.1, 0.5, 1, 5, 10] as const;

/** Loss, the optimizer's own parameters, and everything that keeps weights small. */
export const TrainingDetail = memo(function TrainingDetail({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const { training } = experiment;
  const { task } = measureData(experiment.data);
  const edit = (part: Partial<TrainingSpec>, key?: string) =>
    change({ ...experiment, training: { ...training, ...part } }, key);
  const losses = listOptions<LossName>(lossNames).filter(
    ({ value }) => task === 'classification' || !value.endsWith('CrossEntropy'),
  );
  const penalty = (value: number) => (value === 0 ? 'off' : String(value));
  return (
    <div className="grid gap-x-6 gap-y-3 @lg:grid-cols-2 @3xl:grid-cols-3">
      <Select<LossName>
        label="Loss"
        value={training.loss}
        options={losses}
        onChange={(loss) => change(withLoss(experiment, loss))}
      />
      {optimizerKnobs[training.optimizer.kind].map((knob) => (
        <Slider
          key={knob.field}
          label={`${optimizerNames[training.optimizer.kind]}: ${knob.text}`}
          value={readKnob(training.optimizer, knob)}
          min={0}
          max={knob.max}
          step={knob.step}
          onChange={(value) => change(setKnob(experiment, knob.field, value), knob.field)}
        />
      ))}
      <Slider
        label="L1 penalty"
        value={training.l1 ?? 0}
        values={penalties}
        format={penalty}
        onChange={(l1) => edit({ l1 }, 'l1')}
      />
      <Slider
        label="L2 penalty"
        value={training.l2 ?? 0}
        values={penalties}
        format={penalty}
        onChange={(l2) => edit({ l2 }, 'l2')}
      />
      <Slider
        label="Weight decay"
        value={training.optimizer.weightDecay ?? 0}
        values={penalties}
        format={penalty}
        onChange={(value) => change(setKnob(experiment, 'weightDecay', value), 'weightDecay')}
      />
      <Slider
        label="Clip the gradient’s norm at"
        value={training.gradientClipping?.limit ?? 0}
        values={clips}
        format={penalty}
        onChange={(limit) =>
          edit({ gradientClipping: limit === 0 ? undefined : { kind: 'norm', limit } }, 'clip')
        }
      />
    </div>
  );
}, sameSettings);
