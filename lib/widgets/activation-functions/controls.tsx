'use client';

import { memo } from 'react';
import type { ActivationName, InitializerName } from '@/lib/engine/network-spec';
import { Select } from '@/lib/ui/select';
import { Slider } from '@/lib/ui/slider';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import {
  activationNames,
  hiddenLayers,
  withActivation,
  withDepth,
  withInitializer,
  withUnits,
} from './document';

type Shown = keyof typeof activationNames;

const rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 1, 1.5, 2, 3];
const spreads = [0.01, 0.05, 0.1, 0.3, 0.5, 1, 1.5, 2, 3, 5];

export const Controls = memo(function Controls({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const hidden = hiddenLayers(experiment);
  const { activation = 'linear', slope = 0.01, alpha = 1 } = hidden[0];
  const { training } = experiment;
  return (
    <div className="needs-script grid grid-cols-2 content-start items-end gap-x-5 gap-y-3">
      <Select
        label="Activation of the hidden layers"
        value={activation as Shown}
        options={(Object.keys(activationNames) as Shown[]).map((value) => ({
          value,
          text: activationNames[value],
        }))}
        onChange={(next: Shown) =>
          change(withActivation(experiment, { activation: next as ActivationName }))
        }
      />
      {activation === 'leakyRelu' ? (
        <Slider
          label="Slope on the left"
          value={slope}
          values={[0, 0.001, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 1]}
          onChange={(next) =>
            change(withActivation(experiment, { activation, slope: next }), 'slope')
          }
        />
      ) : null}
      {activation === 'elu' ? (
        <Slider
          label="α: how far down it goes"
          value={alpha}
          values={[0.1, 0.3, 0.5, 1, 1.5, 2, 3]}
          onChange={(next) =>
            change(withActivation(experiment, { activation, alpha: next }), 'alpha')
          }
        />
      ) : null}
      <Slider
        label="Hidden layers"
        value={hidden.length}
        min={1}
        max={12}
        step={1}
        onChange={(depth) => change(withDepth(experiment, depth), 'depth')}
      />
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
    </div>
  );
}, sameSettings);

/** What is seldom changed: width and starting weights. */
export const StartSettings = memo(function StartSettings({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const [first] = hiddenLayers(experiment);
  const { initializer } = first;
  const kind = typeof initializer === 'object' ? initializer.kind : (initializer ?? 'suitable');
  const std = typeof initializer === 'object' ? (initializer.std ?? 0.05) : 1;
  return (
    <div className="grid grid-cols-1 gap-4 @xl:grid-cols-2">
      <Select
        label="Starting weights"
        value={kind as string}
        options={[
          { value: 'suitable', text: 'what suits the activation' },
          { value: 'glorotUniform', text: 'Xavier' },
          { value: 'heNormal', text: 'He' },
          { value: 'lecunNormal', text: 'LeCun' },
          { value: 'normal', text: 'normal, of a given spread' },
        ]}
        onChange={(next) =>
          change(
            withInitializer(
              experiment,
              next === 'suitable'
                ? undefined
                : next === 'normal'
                  ? { kind: 'normal', std }
                  : { kind: next as InitializerName },
            ),
          )
        }
      />
      {kind === 'normal' ? (
        <Slider
          label="Standard deviation"
          value={std}
          values={spreads}
          onChange={(next) =>
            change(withInitializer(experiment, { kind: 'normal', std: next }), 'std')
          }
        />
      ) : null}
      <Slider
        label="Neurons a layer"
        value={first.units}
        min={2}
        max={32}
        step={1}
        onChange={(units) => change(withUnits(experiment, units), 'units')}
      />
    </div>
  );
}, sameSettings);
