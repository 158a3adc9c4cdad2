import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import type { Experiment } from '@/lib/engine/spec';
import { listSeeds, planSweep, type SweepConfiguration } from '@/lib/experiment/sweep/plan';
import { runJob } from '@/lib/experiment/sweep/run-job';
import { measureSpread } from '@/lib/experiment/sweep/statistics';
import {
  findTemplate,
  listDepths,
  plainTemplate,
  readMeasure,
  withDepth,
} from '@/lib/widgets/hidden-layers/depths';
import { defaultExperiment as spirals } from '@/lib/widgets/hidden-layers/props';
import { withWidths } from '@/lib/widgets/neurons-per-layer/family';

/** Averages over seeds that the lessons quote; a run's own claims are tried by the content check. */
const kernels = await loadKernels();
const read = (slug: string) => readFileSync(`content/lessons/${slug}/lesson.mdx`, 'utf8');
/** Averages of five runs move a little when the engine sums in another order. */
const tolerance = 3;

function averages(configurations: SweepConfiguration[], part: 'train' | 'validation'): number[] {
  const jobs = planSweep(configurations, listSeeds(1, 5));
  const values = jobs.map((job) => ({
    id: job.configuration,
    value: readMeasure(runJob(job.experiment, { kernels, now: () => 0 }), part, 'error'),
  }));
  return configurations.map(({ id }) => {
    const runs = values.filter((one) => one.id === id).map((one) => one.value);
    return 100 * measureSpread(runs).mean;
  });
}

function expectNear(measured: number[], quoted: number[]) {
  quoted.forEach((value, i) => {
    expect(Math.abs(measured[i] - value), `place ${i}: ${measured[i]}`).toBeLessThan(tolerance);
  });
}

const depths = (experiment: Experiment) =>
  listDepths(experiment, findTemplate(experiment) ?? plainTemplate, { from: 0, to: 6 });

describe('number of hidden layers', () => {
  const lesson = read('hidden-layers');

  test('depth pays on the spirals as quoted', () => {
    expect(lesson).toContain('34 %, 30 %, 9 %, 2 %, 2 % for 0 to 4 hidden layers');
    expectNear(averages(depths(spirals), 'validation'), [34, 30, 9, 2, 2]);
  });

  test('overfitting on few noisy points is as in the table', () => {
    expect(lesson).toContain(
      '| validation error | 58 % | 18 % | 21 % | 21 % | 22 % | 22 % | 22 % |',
    );
    const noisy: Experiment = {
      ...withDepth(spirals, 3, {
        dense: { kind: 'dense', units: 8, activation: 'tanh' },
        activation: 'tanh',
      }),
      data: { set: 'xor', samples: 400, noise: 0.3, validationShare: 0.8, seed: 1 },
    };
    expectNear(averages(depths(noisy), 'validation'), [58, 18, 21, 21, 22, 22, 22]);
    expectNear(averages(depths(noisy), 'train'), [48, 9, 5, 3, 4, 4, 5]);
  });
});

describe('number of neurons per hidden layer', () => {
  const lesson = read('neurons-per-layer');
  const networks = (list: number[][]) =>
    list.map((widths) => ({
      id: widths.join('-'),
      label: '',
      experiment: withWidths(spirals, widths),
    }));

  test('layers against neurons are as in the table', () => {
    expect(lesson).toContain('| 120 | 14 % | 2 % | 9 % | 15 % |');
    expect(lesson).toContain('| 240 | 3.5 % | 1.4 % | 1.6 % | 2.2 % |');
    const list = [[60], [13, 13], [10, 10, 10], [8, 8, 8, 8], [32], [9, 9]];
    expectNear(averages(networks(list), 'validation'), [3.5, 1.4, 1.6, 2.2, 9, 2]);
  });

  test('the second layer beats the wider one at equal cost', () => {
    const [wide, deep] = averages(networks([[32], [9, 9]]), 'validation');
    expect(deep).toBeLessThan(wide / 2);
  });
});
