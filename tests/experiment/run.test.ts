import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernels, loadKernels } from '@/lib/engine/kernels/load-kernels';
import { runExperiment, runGoal } from '@/lib/experiment/run';
import { sampleExperiment } from './sample';

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

describe('a headless run', () => {
  it('learns, and ends where it was told to', () => {
    const run = runExperiment(sampleExperiment(), { kernels, steps: 500 });
    expect(run.latest.step).toBe(500);
    expect(run.latest.trainLoss).toBeLessThan(run.history[0].trainLoss / 2);
    expect(run.history.at(-1)).toEqual(run.latest);
    expect(run.parameters).toBe(33);
  });

  it('gives the same bits every time, and others with another seed', () => {
    const digest = (seed: number) =>
      runExperiment({ ...sampleExperiment(), seed }, { kernels, steps: 100 }).digest;
    expect(digest(1)).toBe(digest(1));
    expect(digest(1)).not.toBe(digest(2));
  });

  it('stops when its time is up, and says so', () => {
    let clock = 0;
    const now = () => {
      clock += 10;
      return clock;
    };
    const run = runExperiment(sampleExperiment(), { kernels, steps: 100_000, budget: 50, now });
    expect(run.outOfTime).toBe(true);
    expect(run.latest.step).toBeLessThan(100_000);
  });

  it('shows a diverged run as diverged, with a reason in words', () => {
    const experiment = sampleExperiment();
    experiment.data = { set: 'plane' };
    experiment.training = { ...experiment.training, loss: 'meanSquaredError' };
    experiment.training.optimizer = { kind: 'sgd', learningRate: 900 };
    experiment.network.layers[0] = { kind: 'dense', units: 8, activation: 'relu' };
    const run = runExperiment(experiment, { kernels, steps: 500 });
    expect(run.diverged).toBe(true);
    expect(run.reason).not.toBe('');
    expect(run.history.at(-1)?.trainLoss).toBeNaN();
    expect(runGoal(experiment, { diverges: true, withinSteps: 500 }, { kernels }).reached).toBe(
      true,
    );
  });

  it('names what the engine cannot build', () => {
    const experiment = sampleExperiment();
    experiment.data = { set: 'digits' };
    expect(() => runExperiment(experiment, { kernels })).toThrow(/digits|outputs|units/);
  });
});

describe('a goal run headless', () => {
  const experiment = sampleExperiment();

  it('is reached within its steps, and not in fewer', () => {
    const goal = { validationAccuracy: 0.85, withinSteps: 1000 };
    expect(runGoal(experiment, goal, { kernels })).toMatchObject({ reached: true, unmet: [] });
    const hasty = runGoal(
      experiment,
      { ...goal, validationAccuracy: 1, withinSteps: 0 },
      { kernels },
    );
    expect(hasty.reached).toBe(false);
    expect(hasty.unmet[0]).toMatch(/^validation accuracy at least 100 % \(now /);
  });

  it('costs no step where the document already misses it', () => {
    const verdict = runGoal(experiment, { trainLoss: 0.1, maxParameters: 10 }, { kernels });
    expect(verdict.run).toBeUndefined();
    expect(verdict.unmet).toEqual(['at most 10 parameters (now 33)']);
  });
});
