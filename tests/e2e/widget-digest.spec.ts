import { expect, test } from '@playwright/test';
import { loadKernels } from '../../lib/engine/kernels/load-kernels';
import type { Experiment } from '../../lib/engine/spec';
import { encodeLink } from '../../lib/experiment/link';
import { runExperiment } from '../../lib/experiment/run';
import { damagedLinks } from '../support/damaged-links';
import { openWidget } from './lesson-widget';

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

test('no damaged or hostile link breaks the page: each opens the original, with a sentence', async ({
  page,
}) => {
  test.slow();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const region = page.getByRole('region', { name: 'Playground' });
  const sentence = page.getByText('This link could not be opened.');
  const isOriginal = () => expect(page.getByText('1 hidden layer', { exact: true })).toBeVisible();
  const [[, first], ...others] = damagedLinks('playground');
  const twoHidden = {
    ...base,
    network: { layers: [base.network.layers[0], ...base.network.layers] },
  };
  const good = encodeLink({ widget: 'playground', experiment: twoHidden, step: 3 });
  await page.goto(`/playground${first}`);
  await expect(sentence).toBeVisible();
  await isOriginal();
  for (const [what, fragment, reason] of others) {
    await test.step(what, async () => {
      // A sound link in between: the page goes on, and the next sentence is a new one.
      await page.evaluate((hash) => location.replace(hash), good);
      await expect(sentence).toHaveCount(0);
      await expect(page.getByText('2 hidden layers', { exact: true })).toBeVisible();
      await page.evaluate((hash) => location.replace(hash), fragment);
      await expect(sentence).toBeVisible();
      await expect(sentence).toContainText(reason);
      await isOriginal();
    });
  }
  await page.getByRole('button', { name: 'One step', exact: true }).click();
  await expect(region).toContainText('Step1');
  expect(errors).toEqual([]);
});

test('a run that a widget cannot show opens its original, with a sentence; what one had comes back by undo', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const widget = await openWidget(page, 'weight-updates', 'one-weight');
  await widget.getByRole('button', { name: 'A suitable rate' }).click();
  await expect(widget).toContainText('0.565 ← 0.000 − 0.1 · (−5.650)');
  await page.evaluate(
    (hash) => location.replace(hash),
    encodeLink({ widget: 'one-weight', experiment: base, step: 100 }),
  );
  await expect(
    widget.getByText(/This link could not be opened\..*must be one dense layer/),
  ).toBeVisible();
  await widget.getByRole('button', { name: 'Undo' }).click();
  await expect(widget).toContainText('0.565 ← 0.000 − 0.1 · (−5.650)');
  expect(errors).toEqual([]);
});
