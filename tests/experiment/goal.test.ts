import { describe, expect, it } from 'vitest';
import { describeGoal, evaluateGoal, type Measurement } from '@/lib/experiment/goal';
import { parseGoal } from '@/lib/experiment/goal-schema';
import { sampleExperiment } from './sample';

const at = (step: number, values: Partial<Measurement>): Measurement => ({
  step,
  epoch: step / 14,
  trainLoss: 1,
  validationLoss: 1,
  trainAccuracy: 0.5,
  validationAccuracy: 0.5,
  ...values,
});
const experiment = sampleExperiment(); // 2-8-1: 33 parameters

describe('a goal is reached', () => {
  it('at the first evaluation where it holds, within its horizon', () => {
    const history = [
      at(0, {}),
      at(100, { trainLoss: 0.2 }),
      at(200, { trainLoss: 0.05 }),
      at(300, { trainLoss: 0.01 }),
    ];
    expect(evaluateGoal({ trainLoss: 0.1, withinSteps: 250 }, experiment, history)).toEqual({
      reached: true,
      step: 200,
      unmet: [],
    });
  });

  it('exactly on the boundary', () => {
    const history = [at(200, { validationAccuracy: 0.95 })];
    expect(
      evaluateGoal({ validationAccuracy: 0.95, withinSteps: 200 }, experiment, history).reached,
    ).toBe(true);
  });

  it('by all conditions at one evaluation, not one after the other', () => {
    const history = [at(1, { trainLoss: 0 }), at(2, { validationLoss: 0 })];
    const goal = { trainLoss: 0.1, validationLoss: 0.1 };
    expect(evaluateGoal(goal, experiment, history).reached).toBe(false);
  });

  it('at its moment, when it names one', () => {
    const goal = { trainLossAtLeast: 0.6, afterSteps: 500 };
    expect(evaluateGoal(goal, experiment, [at(100, { trainLoss: 0.7 })]).unmet).toContain(
      'a run of 500 steps',
    );
    expect(evaluateGoal(goal, experiment, [at(504, { trainLoss: 0.7 })]).reached).toBe(true);
    const late = [at(504, { trainLoss: 0.5 }), at(600, { trainLoss: 0.7 })];
    expect(evaluateGoal(goal, experiment, late).reached).toBe(false);
  });

  it('by diverging, when that is the claim', () => {
    const history = [at(0, {}), at(3, { trainLoss: Number.NaN })];
    expect(evaluateGoal({ diverges: true }, experiment, history).step).toBe(3);
    expect(evaluateGoal({ diverges: false, afterSteps: 3 }, experiment, history).reached).toBe(
      false,
    );
  });
});

describe('a goal is not reached', () => {
  it('after its horizon', () => {
    expect(
      evaluateGoal({ trainLoss: 0.1, withinSteps: 99 }, experiment, [at(100, { trainLoss: 0 })])
        .reached,
    ).toBe(false);
  });

  it('by a loss that is not a number', () => {
    const history = [at(1, { trainLoss: Number.NaN })];
    expect(evaluateGoal({ trainLoss: 0.1 }, experiment, history).reached).toBe(false);
    expect(evaluateGoal({ trainLossAtLeast: 0.1 }, experiment, history).reached).toBe(false);
  });

  it('with more parameters than it allows, and says how many there are', () => {
    const verdict = evaluateGoal({ trainLoss: 2, maxParameters: 32 }, experiment, [at(1, {})]);
    expect(verdict).toEqual({
      reached: false,
      blocked: true,
      unmet: ['at most 32 parameters (now 33)'],
    });
  });

  it('when a part that must stay was changed; another order of the fields is no change', () => {
    const goal = { trainLoss: 2, keep: ['data', 'training.optimizer.kind'] };
    const reordered = { ...experiment, data: { noise: 0.1, samples: 200, set: 'moons' as const } };
    expect(evaluateGoal(goal, reordered, [at(1, {})], experiment).reached).toBe(true);
    const easier = { ...experiment, data: { ...experiment.data, noise: 0 } } as typeof experiment;
    expect(evaluateGoal(goal, easier, [at(1, {})], experiment).unmet).toEqual([
      'data as the author set it',
    ]);
  });
});

it('a goal may fix settings, whatever the author set them to', () => {
  const goal = { trainLoss: 2, settings: { seed: 1, 'training.optimizer.learningRate': 1 } };
  expect(evaluateGoal(goal, experiment, [at(1, {})]).unmet).toEqual(['learning rate 1']);
  const optimizer = { kind: 'sgd' as const, learningRate: 1 };
  const faster = { ...experiment, training: { ...experiment.training, optimizer } };
  expect(evaluateGoal(goal, faster, [at(1, {})]).reached).toBe(true);
  expect(describeGoal(goal)).toBe('training loss at most 2, with seed 1 and learning rate 1');
});

it('a goal is told in words', () => {
  expect(describeGoal({ validationAccuracy: 0.95, withinSteps: 2000, maxParameters: 40 })).toBe(
    'validation accuracy at least 95 % within 2,000 steps, with at most 40 parameters',
  );
  expect(describeGoal({ trainLoss: 1, withinSteps: 1, keep: ['data', 'network', 'seed'] })).toBe(
    'training loss at most 1 within 1 step, leaving data, network and seed as they are',
  );
});

it('a depth between two equal bounds is told as one number, and an optimizer by its name', () => {
  const settings = { seed: 6, 'training.optimizer.kind': 'sgd' };
  const goal = { trainLoss: 1, minHiddenLayers: 4, maxHiddenLayers: 4, settings };
  expect(describeGoal(goal)).toBe(
    'training loss at most 1, with 4 hidden layers, seed 6 and optimizer SGD',
  );
  expect(describeGoal({ trainLoss: 1, minHiddenLayers: 1, maxHiddenLayers: 3 })).toBe(
    'training loss at most 1, with at least 1 hidden layer and at most 3 hidden layers',
  );
  const hidden = experiment.network.layers.filter((layer) => layer.kind === 'dense').length - 1;
  expect(evaluateGoal(goal, experiment, [at(1, { trainLoss: 0.5 })]).unmet).toContain(
    `4 hidden layers (now ${hidden})`,
  );
});

describe('a goal written wrongly', () => {
  it.each([
    [{}, 'goal must name at least one condition; got {}'],
    [{ withinSteps: 5 }, 'goal must name at least one condition; got {"withinSteps":5}'],
    [{ trainLos: 1 }, 'goal.trainLos is not a known field; did you mean trainLoss?'],
    [{ validationAccuracy: 95 }, 'goal.validationAccuracy must be from 0 to 1; got 95'],
    [
      { trainLoss: 1, withinSteps: 0.5 },
      'goal.withinSteps must be a whole number from 0 to 1000000; got 0.5',
    ],
  ])('%j', (input, message) => {
    const checked = parseGoal(input);
    expect(checked.ok ? [] : checked.problems).toContain(message);
  });
});
