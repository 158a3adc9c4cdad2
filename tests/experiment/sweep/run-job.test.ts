import { expect, test } from 'vitest';
import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { runExperiment } from '@/lib/experiment/run';
import { runJob } from '@/lib/experiment/sweep/run-job';
import { sampleExperiment } from '../sample';

const kernels = await loadKernels();

function experimentOf(steps?: number) {
  const experiment = sampleExperiment();
  return { ...experiment, training: { ...experiment.training, steps } };
}

test('a job shows what the same run shows alone', () => {
  const experiment = experimentOf(300);
  const job = runJob(experiment, { kernels, now: () => 0 });
  const alone = runExperiment(experiment, { kernels });
  expect(job.latest).toEqual(alone.latest);
  expect(job.history).toEqual(alone.history);
  expect(job.parameters).toBe(alone.parameters);
  expect(job.diverged).toBeNull();
});

test('without an end of its own it stops after 2000 steps', () => {
  expect(runJob(experimentOf(), { kernels, now: () => 0 }).latest.step).toBe(2000);
});

test('it tells how far it is, never more often than its clock allows', () => {
  let time = 0;
  const shares: number[] = [];
  const now = () => {
    time += 100;
    return time;
  };
  runJob(experimentOf(1000), { kernels, now, tell: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

test('a run that diverges ends with the reason and no losses', () => {
  const experiment = experimentOf(500);
  const exploding = {
    ...experiment,
    network: {
      layers: [
        ...Array.from({ length: 10 }, () => ({
          kind: 'dense' as const,
          units: 8,
          activation: 'relu' as const,
          initializer: { kind: 'normal' as const, std: 2 },
        })),
        { kind: 'dense' as const, units: 1, initializer: { kind: 'normal' as const, std: 2 } },
      ],
    },
  };
  const job = runJob(exploding, { kernels, now: () => 0 });
  expect(job.diverged).not.toBeNull();
  expect(job.latest.trainLoss).toBeNaN();
});
