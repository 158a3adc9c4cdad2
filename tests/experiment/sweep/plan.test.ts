import { expect, test } from 'vitest';
import { listSeeds, planSweep } from '@/lib/experiment/sweep/plan';
import { sampleExperiment } from '../sample';

const configurations = ['a', 'b', 'c'].map((id) => ({
  id,
  label: id.toUpperCase(),
  experiment: sampleExperiment(),
}));

test('every configuration runs with every seed, all configurations once before any runs twice', () => {
  const jobs = planSweep(configurations, [7, 8]);
  expect(jobs.map((job) => job.id)).toEqual(['a/7', 'b/7', 'c/7', 'a/8', 'b/8', 'c/8']);
});

test("each job carries its own seed and leaves the author's document as it was", () => {
  const jobs = planSweep(configurations, [7, 8]);
  expect(jobs[3].experiment).toEqual({ ...sampleExperiment(), seed: 8 });
  expect(configurations[0].experiment.seed).toBe(sampleExperiment().seed);
});

test('data with a seed of their own stay the same for every seed of the sweep', () => {
  const experiment = sampleExperiment();
  experiment.data.seed = 3;
  const jobs = planSweep([{ id: 'a', label: 'A', experiment }], [1, 2]);
  expect(jobs.map((job) => job.experiment.data.seed)).toEqual([3, 3]);
});

test('no seeds or no configurations make no jobs', () => {
  expect(planSweep(configurations, [])).toEqual([]);
  expect(planSweep([], [1, 2])).toEqual([]);
});

test('seeds count up from the first and stay within 32 bits', () => {
  expect(listSeeds(5, 3)).toEqual([5, 6, 7]);
  expect(listSeeds(4294967295, 2)).toEqual([4294967295, 0]);
});
