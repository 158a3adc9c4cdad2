'use client';

import { memo } from 'react';
import type { ActivationName } from '@/lib/engine/network-spec';
import { Select } from '@/lib/ui/select';
import { Slider } from '@/lib/ui/slider';
import { activationNames, learningRates, listOptions } from '../frame/choices';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import { type DeepSettings, type InitializerChoice, readSettings, writeSettings } from './settings';

const depths = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30] as const;
const widths = [2, 4, 6, 8, 10, 16, 24, 32] as const;
const deviations = [
  0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 1, 1.5, 2, 3,
] as const;
const limits = [0, 0.01, 0.1, 0.5, 1, 5, 10, 100] as const;
const starts: { value: InitializerChoice; text: string }[] = [
  { value: 'glorotUniform', text: 'Xavier, uniform' },
  { value: 'heNormal', text: 'He, normal' },
  { value: 'orthogonal', text: 'orthogonal' },
  { value: 'normal', text: 'normal, by hand' },
];

/** Activation, starting weights, depth and clipping: what decides about the factor from layer to layer. */
export const DeepControls = memo(function DeepControls({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const settings = readSettings(experiment);
  const { training } = experiment;
  const set = (part: Partial<DeepSettings>, key?: string) =>
    change(writeSettings(experiment, { ...settings, ...part }), key);
  return (
    <div className="needs-script grid grid-cols-2 items-end gap-x-5 gap-y-3 @3xl:grid-cols-4">
      <Slider
        label="Hidden layers"
        value={settings.hiddenLayers}
        values={depths}
        onChange={(hiddenLayers) => set({ hiddenLayers }, 'hiddenLayers')}
      />
      <Select<ActivationName>
        label="Activation"
        value={settings.activation}
        options={listOptions<ActivationName>(activationNames)}
        onChange={(activation) => set({ activation })}
      />
      <Slider
        label="Neurons in each layer"
        value={settings.units}
        values={widths}
        onChange={(units) => set({ units }, 'units')}
      />
      <Select<InitializerChoice>
        label="Starting weights"
        value={settings.initializer}
        options={starts}
        onChange={(initializer) => set({ initializer })}
      />
      <Slider
        label="Standard deviation"
        value={settings.std}
        values={deviations}
        disabled={settings.initializer !== 'normal'}
        format={(v) => (settings.initializer === 'normal' ? String(v) : 'by rule')}
        onChange={(std) => set({ std }, 'std')}
      />
      <Slider
        label="Clip the gradient to length"
        value={settings.clip}
        values={limits}
        format={(v) => (v === 0 ? 'off' : String(v))}
        onChange={(clip) => set({ clip }, 'clip')}
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
