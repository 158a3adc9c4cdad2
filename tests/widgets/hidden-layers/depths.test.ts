import { describe, expect, test } from 'vitest';
import { planSweep } from '@/lib/experiment/sweep/plan';
import type { SweepResult } from '@/lib/experiment/sweep/protocol';
import {
  buildDepthPlot,
  countHidden,
  describeDepths,
  findTemplate,
  listDepths,
  plainTemplate,
  withDepth,
} from '@/lib/widgets/hidden-layers/depths';
import { defaultExperiment, parseHiddenLayers } from '@/lib/widgets/hidden-layers/props';

const template = findTemplate(defaultExperiment) ?? plainTemplate;
const range = { from: 0, to: 2 };

function resultOf(trainAccuracy: number, validationAccuracy: number): SweepResult {
  const losses = { trainLoss: 0.5, validationLoss: 0.7 };
  const latest = { step: 10, epoch: 1, ...losses, trainAccuracy, validationAccuracy };
  return { parameters: 3, history: [latest], latest, diverged: null };
}

describe('a family of depths', () => {
  test('repeats the first hidden layer and keeps the output', () => {
    for (const depth of [0, 1, 5]) {
      const deep = withDepth(defaultExperiment, depth, template);
      expect(countHidden(deep)).toBe(depth);
      expect(deep.network.layers.at(-1)).toMatchObject({ kind: 'dense', units: 1 });
    }
    expect(withDepth(defaultExperiment, 3, template).network.layers[2]).toMatchObject({
      units: 8,
      activation: 'relu',
    });
  });

  test('trains every depth for the same number of steps', () => {
    const { steps: _, ...training } = defaultExperiment.training;
    const depths = listDepths({ ...defaultExperiment, training }, template, range);
    expect(depths.map((one) => one.experiment.training.steps)).toEqual([2000, 2000, 2000]);
    expect(depths.map((one) => one.id)).toEqual(['0', '1', '2']);
  });

  test('a network without hidden layers has no layer to repeat', () => {
    expect(findTemplate(withDepth(defaultExperiment, 0, template))).toBeUndefined();
  });
});

describe('the figure', () => {
  const jobs = planSweep(listDepths(defaultExperiment, template, range), [1, 2]);

  test('has the errors of both parts above their depth, with average and extremes', () => {
    const results = new Map([
      ['1/1', resultOf(0.9, 0.8)],
      ['1/2', resultOf(0.7, 0.6)],
    ]);
    const [train, validation] = buildDepthPlot(jobs, results, range, 'error').series;
    expect(train.points).toHaveLength(1);
    expect(train.points[0].x).toBe(1);
    expect(train.points[0].spread.mean).toBeCloseTo(0.2, 12);
    expect(validation.points[0].spread.min).toBeCloseTo(0.2, 12);
    expect(validation.points[0].spread.max).toBeCloseTo(0.4, 12);
    expect(validation.points[0].runs.map((run) => run.job)).toEqual(['1/1', '1/2']);
  });

  test('names the lowest validation error only when all runs are in', () => {
    const all = new Map(
      jobs.map((job) => [job.id, resultOf(1, job.configuration === '1' ? 0.9 : 0.5)]),
    );
    expect(buildDepthPlot(jobs, all, range, 'error').best?.x).toBe(1);
    all.delete('2/2');
    expect(buildDepthPlot(jobs, all, range, 'error').best).toBeUndefined();
  });

  test('says what it shows', () => {
    const results = new Map([['0/1', resultOf(0.6, 0.5)]]);
    const plot = buildDepthPlot(jobs, results, range, 'error');
    expect(describeDepths(plot)).toContain('no hidden layer: training 40.0 %, validation 50.0 %');
  });
});

test('a range that runs backwards is refused with the rule', () => {
  const parsed = parseHiddenLayers({ id: 'w', sweep: { from: 4, to: 2, seeds: 5 } });
  expect(parsed.ok ? [] : parsed.problems).toEqual([
    expect.stringContaining('sweep must have from below to'),
  ]);
});
