import { expect, test } from '@playwright/test';
import { loadKernels } from '../../lib/engine/kernels/load-kernels';
import type { Experiment } from '../../lib/engine/spec';
import { encodeLink } from '../../lib/experiment/link';
import { runExperiment } from '../../lib/experiment/run';

const base: Experiment = {
  data: { set: 'moons', samples: 200, noise: 0.1 },
  network: {
    layers: [
      { kind: 'dense', units: 8, activation: 'tanh' },
      { kind: 'dense', units: 1, activation: 'sigmoid' },
    ],
  },
  training: {
    loss: 'binaryCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 10,
  },
  seed: 11,
};
const cases: Record<string, Experiment> = {
  'plain gradient descent': base,
  'Adam, batch norm and dropout on three spirals': {
    ...base,
    data: { set: 'spirals', classes: 3, samples: 240, noise: 0.05 },
    network: {
      layers: [
        { kind: 'dense', units: 12 },
        { kind: 'batchNorm' },
        { kind: 'activation', activation: 'gelu' },
        { kind: 'dropout', rate: 0.2 },
        { kind: 'dense', units: 3, activation: 'softmax' },
      ],
    },
    training: {
      loss: 'softmaxCrossEntropy',
      optimizer: { kind: 'adam', learningRate: 0.01 },
      batchSize: 16,
      l2: 0.001,
    },
  },
  'a regression with momentum and clipping': {
    ...base,
    data: { set: 'hills', samples: 150, features: ['x', 'y', 'x²', 'sin x'] },
    network: {
      layers: [
        { kind: 'dense', units: 10, activation: 'elu' },
        { kind: 'dense', units: 1 },
      ],
    },
    training: {
      loss: 'huber',
      optimizer: { kind: 'nesterov', learningRate: 0.05 },
      batchSize: 'full',
      gradientClipping: { kind: 'norm', limit: 0.5 },
      schedule: { kind: 'cosine', totalSteps: 500 },
    },
  },
};

for (const [name, experiment] of Object.entries(cases)) {
  test(`a shared link opens the same run, bit for bit, in the browser: ${name}`, async ({
    page,
  }) => {
    const step = 437;
    const kernels = await loadKernels();
    const { digest } = runExperiment(experiment, { kernels, steps: step });
    await page.goto(`/playground${encodeLink({ widget: 'playground', experiment, step })}`);
    await page.getByText('In words and numbers').click();
    await expect(page.getByText(`After ${step} steps`).last()).toBeVisible();
    await expect(page.getByTestId('digest')).toHaveText(digest);
  });
}

const link = encodeLink({ widget: 'playground', experiment: base, step: 100 });
const damaged: Record<string, string> = {
  'cut short': link.slice(0, -12),
  'changed in the middle': link.replace(/.(?=.{30}$)/, (c) => (c === 'A' ? 'B' : 'A')),
  'of another version': link.replace('.1.', '.9.'),
  'without its document': '#run=playground',
  'with markup in it': '#run=playground.1.00000000.<img src=x onerror=alert(1)>',
};
for (const [name, fragment] of Object.entries(damaged)) {
  test(`a link ${name} opens the original, with a sentence`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`/playground${fragment}`);
    await expect(page.getByText('This link could not be opened.')).toBeVisible();
    await page.getByRole('button', { name: 'One step', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Playground' })).toContainText('Step1');
    expect(errors).toEqual([]);
  });
}
