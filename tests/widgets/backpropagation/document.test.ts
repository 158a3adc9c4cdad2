import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernels, loadKernels } from '@/lib/engine/kernels/load-kernels';
import type { Experiment } from '@/lib/engine/spec';
import { createTrainer } from '@/lib/engine/trainer';
import type { LossName } from '@/lib/engine/training-spec';
import {
  readInstance,
  readNetwork,
  refuseWalk,
  walkLosses,
  writeActivation,
  writeInput,
  writeLoss,
  writeNetwork,
  writeTarget,
  writeWidths,
} from '@/lib/widgets/backpropagation/document';
import { traceInstance } from '@/lib/widgets/backpropagation/trace';

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

const walk: Experiment = {
  data: {
    set: 'table',
    task: 'regression',
    features: [[1, 0.5]],
    targets: [2],
    validationShare: 0,
  },
  network: {
    layers: [
      {
        kind: 'dense',
        units: 2,
        activation: 'tanh',
        initializer: { kind: 'values', values: [0.5, -0.4, 0.3, 0.8] },
        biasInitializer: { kind: 'values', values: [0.1, -0.2] },
      },
      {
        kind: 'dense',
        units: 2,
        activation: 'tanh',
        initializer: { kind: 'values', values: [0.7, -0.6, 0.9, 0.4] },
        biasInitializer: { kind: 'values', values: [0, 0.1] },
      },
      {
        kind: 'dense',
        units: 1,
        initializer: { kind: 'values', values: [1.2, -0.8] },
        biasInitializer: { kind: 'values', values: [0.2] },
      },
    ],
  },
  training: {
    loss: 'meanSquaredError',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 'full',
    evaluateEvery: 1,
  },
  seed: 1,
};

/** One step of the engine, as the gradients it must have used. */
function engineGradients(experiment: Experiment) {
  const trainer = createTrainer(experiment, kernels);
  const before = trainer.parameters();
  const loss = trainer.history.trainLoss[0];
  trainer.train(1);
  const rate = experiment.training.optimizer.learningRate;
  const gradients = trainer.parameters().map((layer, l) => {
    const slope = (name: 'weights' | 'bias') =>
      [...(layer[name] ?? [])].map((after, n) => ((before[l][name]?.[n] ?? 0) - after) / rate);
    return { weights: slope('weights'), bias: slope('bias') };
  });
  return { loss, gradients };
}

describe('the walked network', () => {
  const activations = ['tanh', 'sigmoid', 'relu', 'leakyRelu', 'elu', 'gelu', 'swish'] as const;
  const cases: [string, Experiment][] = [
    ...activations.map((name): [string, Experiment] => [
      name,
      writeActivation(writeActivation(walk, 0, name), 1, name),
    ]),
    ...walkLosses.map((loss: LossName): [string, Experiment] => [
      loss,
      writeLoss(walk, readNetwork(walk), loss),
    ]),
  ];
  for (const [name, experiment] of cases)
    it(`has the loss and the gradients of the engine: ${name}`, () => {
      const { loss, gradients } = engineGradients(experiment);
      const trace = traceInstance(readNetwork(experiment), readInstance(experiment));
      expect(trace.loss).toBeCloseTo(loss, 5);
      trace.layers.forEach((layer, l) => {
        layer.weightGradients.flat().forEach((gradient, n) => {
          expect(gradient).toBeCloseTo(gradients[l].weights[n], 4);
        });
        layer.biasGradients.forEach((gradient, j) => {
          expect(gradient).toBeCloseTo(gradients[l].bias[j], 4);
        });
      });
    });
});

describe('editing', () => {
  it('keeps a network over writing and reading', () => {
    const network = readNetwork(walk);
    network.layers[1].weights[1][0] = -3;
    expect(readNetwork(writeNetwork(walk, network)).layers).toEqual(network.layers);
  });

  it('changes one input or the target', () => {
    expect(readInstance(writeInput(walk, 1, -2))).toEqual({ inputs: [1, -2], targets: [2] });
    expect(readInstance(writeTarget(walk, 0.5)).targets).toEqual([0.5]);
  });

  it('keeps the old numbers when a layer is widened, and fills in the new', () => {
    const network = readNetwork(writeWidths(walk, readNetwork(walk), [3, 2, 1]));
    expect(network.layers[0].weights.map((row) => row.slice(0, 2))).toEqual([
      [0.5, -0.4],
      [0.3, 0.8],
    ]);
    expect(network.layers[0].bias).toHaveLength(3);
    expect(network.layers[1].weights).toHaveLength(3);
    expect(network.layers[2].weights).toEqual([[1.2], [-0.8]]);
  });

  it('adds and removes hidden layers in front of the output', () => {
    const network = readNetwork(walk);
    expect(readNetwork(writeWidths(walk, network, [2, 2, 2, 1])).layers).toHaveLength(4);
    const short = readNetwork(writeWidths(walk, network, [2, 1]));
    expect(short.layers[1].weights).toEqual([[1.2], [-0.8]]);
  });

  it('gives a classifier the outputs and the label it needs', () => {
    const softmax = writeLoss(walk, readNetwork(walk), 'softmaxCrossEntropy');
    expect(readInstance(softmax).targets).toEqual([0, 1]);
    expect(refuseWalk(softmax)).toBeNull();
    const back = writeLoss(softmax, readNetwork(softmax), 'meanSquaredError');
    expect(readNetwork(back).layers[2].bias).toHaveLength(1);
    expect(back.data.set === 'table' && back.data.task).toBe('regression');
  });
});

describe('what cannot be walked', () => {
  it('is refused with the reason', () => {
    expect(refuseWalk(walk)).toBeNull();
    const [first] = walk.network.layers;
    expect(refuseWalk({ ...walk, network: { layers: [first] } })).toContain('2 to 4 dense layers');
    expect(refuseWalk({ ...walk, data: { set: 'moons' } })).toContain('a table of one row');
  });
});
