'use client';

import type { ActivationName, DenseSpec } from '@/lib/engine/network-spec';
import type { LossName } from '@/lib/engine/training-spec';
import { Segmented } from '@/lib/ui/segmented';
import { Select } from '@/lib/ui/select';
import { Slider } from '@/lib/ui/slider';
import type { Widget } from '../frame/use-widget';
import {
  isClassifier,
  largestWidth,
  mostLayers,
  readInstance,
  walkLosses,
  writeActivation,
  writeInput,
  writeLoss,
  writeNetwork,
  writeTarget,
  writeWidths,
} from './document';
import { NumberField } from './number-field';
import type { TracedNetwork } from './trace';

const lossNames: Record<(typeof walkLosses)[number], string> = {
  meanSquaredError: 'squared error',
  meanAbsoluteError: 'absolute error',
  huber: 'Huber',
  binaryCrossEntropy: 'binary cross-entropy (one output)',
  softmaxCrossEntropy: 'softmax cross-entropy (two outputs)',
};

const activations: ActivationName[] = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leakyRelu',
  'elu',
  'selu',
  'gelu',
  'swish',
  'softplus',
];

const rates = [
  0.001, 0.003, 0.01, 0.02, 0.03, 0.05, 0.08, 0.09, 0.1, 0.105, 0.11, 0.115, 0.12, 0.15, 0.2, 0.3,
  0.5, 1,
];

/** The instance and the learning rate: always at hand. */
export function InstanceSettings({ widget, network }: { widget: Widget; network: TracedNetwork }) {
  const { experiment, change } = widget;
  const { inputs, targets } = readInstance(experiment);
  const { training } = experiment;
  const label = experiment.data.set === 'table' ? experiment.data.targets[0] : 0;
  /** A changed instance meets the network as it is now. */
  const kept = writeNetwork(experiment, network);
  return (
    <div className="needs-script grid grid-cols-3 items-end gap-x-3 gap-y-3 @xl:grid-cols-4 @xl:gap-x-5">
      {inputs.map((value, index) => (
        <NumberField
          key={index}
          label={`Input x${'₁₂₃'[index]}`}
          value={value}
          onChange={(next) => change(writeInput(kept, index, next), `input ${index}`)}
        />
      ))}
      {isClassifier(training.loss) ? (
        <Segmented
          label="Right class"
          value={String(label)}
          options={[
            { value: '0', text: targets.length > 1 ? 'first' : '0' },
            { value: '1', text: targets.length > 1 ? 'second' : '1' },
          ]}
          onChange={(next) => change(writeTarget(kept, Number(next)))}
        />
      ) : (
        <NumberField
          label="Target t"
          value={targets[0]}
          onChange={(next) => change(writeTarget(kept, next), 'target')}
        />
      )}
      <Slider
        label="Learning rate η"
        className="col-span-3 @xl:col-span-1"
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
}

/** The shape of the network, its activations and its loss. */
export function NetworkSettings({ widget, network }: { widget: Widget; network: TracedNetwork }) {
  const { experiment, change } = widget;
  const layers = experiment.network.layers as DenseSpec[];
  const widths = layers.map((layer) => layer.units);
  const hidden = widths.slice(0, -1);
  const kept = writeNetwork(experiment, network);
  const reshape = (next: number[]) =>
    change(writeWidths(experiment, network, [...next, widths[widths.length - 1]]));
  const counts = (most: number) =>
    Array.from({ length: most }, (_, i) => ({ value: String(i + 1), text: String(i + 1) }));
  return (
    <div className="grid grid-cols-1 gap-4 @xl:grid-cols-2">
      <Segmented
        label="Hidden layers"
        value={String(hidden.length)}
        options={counts(mostLayers - 1)}
        onChange={(count) =>
          reshape(Array.from({ length: Number(count) }, (_, i) => hidden[i] ?? 2))
        }
      />
      <Select
        label="Loss"
        value={experiment.training.loss}
        options={walkLosses.map((value) => ({ value, text: lossNames[value] }))}
        onChange={(loss: LossName) => change(writeLoss(kept, network, loss))}
      />
      {layers.map((layer, index) => {
        const isOutput = index === layers.length - 1;
        const name = isOutput ? 'the output' : `hidden layer ${index + 1}`;
        return (
          <div key={index} className="flex min-w-0 flex-wrap items-end gap-4">
            <Select
              label={`Activation of ${name}`}
              value={layer.activation ?? 'linear'}
              disabled={isOutput && isClassifier(experiment.training.loss)}
              options={activations.map((value) => ({ value, text: value }))}
              onChange={(activation) => change(writeActivation(kept, index, activation))}
            />
            {isOutput ? null : (
              <Segmented
                label={`Neurons of ${name}`}
                value={String(layer.units)}
                options={counts(largestWidth)}
                onChange={(units) =>
                  reshape(hidden.map((width, i) => (i === index ? Number(units) : width)))
                }
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
