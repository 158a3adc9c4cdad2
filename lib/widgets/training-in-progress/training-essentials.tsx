'use client';

import { memo } from 'react';
import type { ActivationName } from '@/lib/engine/network-spec';
import type { OptimizerName } from '@/lib/engine/training-spec';
import { optimizerNames } from '@/lib/experiment/optimizer-names';
import { countSamples, defaultValidationShare } from '@/lib/experiment/shape';
import { Select } from '@/lib/ui/select';
import { Slider } from '@/lib/ui/slider';
import { activationNames, batchSizes, learningRates, listOptions } from '../frame/choices';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import { listHidden, setActivation, withHidden } from './network-edit';
import { switchOptimizer } from './optimizer-edit';

/** The four settings that one turns most. */
export const TrainingEssentials = memo(function TrainingEssentials({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const { training, data } = experiment;
  const hidden = listHidden(experiment);
  const activations = [...new Set(hidden.map((block) => block.activation))];
  const trainSamples = Math.round(
    countSamples(data) * (1 - (data.validationShare ?? defaultValidationShare)),
  );
  const stops = [...batchSizes.filter((size) => size < trainSamples), trainSamples];
  return (
    <div className="needs-script grid grid-cols-2 content-start gap-x-5 gap-y-3">
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
      <Slider
        label="Batch size"
        value={
          training.batchSize === 'full' ? trainSamples : Math.min(training.batchSize, trainSamples)
        }
        values={stops}
        format={(v) => (v >= trainSamples ? 'all' : String(v))}
        onChange={(size) =>
          change(
            {
              ...experiment,
              training: { ...training, batchSize: size >= trainSamples ? 'full' : size },
            },
            'batchSize',
          )
        }
      />
      <Select<ActivationName | ''>
        label="Activation"
        value={activations.length === 1 ? activations[0] : ''}
        disabled={hidden.length === 0}
        options={[
          ...(activations.length === 1
            ? []
            : [{ value: '' as const, text: hidden.length ? 'each its own' : '–' }]),
          ...listOptions(activationNames),
        ]}
        onChange={(activation) => {
          if (activation)
            change(
              withHidden(
                experiment,
                hidden.map((block) => setActivation(block, activation)),
              ),
            );
        }}
      />
      <Select<OptimizerName>
        label="Optimizer"
        value={training.optimizer.kind}
        options={listOptions(optimizerNames)}
        onChange={(kind) => change(switchOptimizer(experiment, kind))}
      />
    </div>
  );
}, sameSettings);
