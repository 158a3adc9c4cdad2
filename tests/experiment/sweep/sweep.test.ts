import { describe, expect, test } from 'vitest';
import { planSweep } from '@/lib/experiment/sweep/plan';
import type { SweepResult } from '@/lib/experiment/sweep/protocol';
import { Sweep, type SweepLane } from '@/lib/experiment/sweep/sweep';
import { sampleExperiment } from '../sample';

/** Lanes whose runs end when the test says so. */
function createLanes() {
  const running: {
    id: string;
    finish: (loss?: number) => void;
    fail: (why: string) => void;
    tell: (share: number) => void;
  }[] = [];
  const ended: number[] = [];
  let made = 0;
  const create = (): SweepLane => {
    const number = made++;
    return {
      run: (job, tell) =>
        new Promise<SweepResult>((resolve, reject) => {
          running.push({
            id: job.id,
            tell,
            finish: (loss = 0.5) => {
              running.splice(
                running.findIndex((one) => one.id === job.id),
                1,
              );
              resolve(resultOf(loss));
            },
            fail: (why) => reject(new Error(why)),
          });
        }),
      end: () => void ended.push(number),
    };
  };
  return { create, running, ended, made: () => made };
}

function resultOf(trainLoss: number): SweepResult {
  const rest = { validationLoss: 1, trainAccuracy: 1, validationAccuracy: 1 };
  const latest = { step: 1, epoch: 1, trainLoss, ...rest };
  return { parameters: 3, history: [latest], latest, diverged: null };
}

/** Lets every promise that can settle do so. */
async function settle() {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

function jobsFor(ids: string[], seeds: number[]) {
  const configurations = ids.map((id) => ({ id, label: id, experiment: sampleExperiment() }));
  return planSweep(configurations, seeds);
}

describe('a sweep', () => {
  test('makes no worker before it is started', () => {
    const lanes = createLanes();
    const sweep = new Sweep(lanes.create, 2);
    expect(sweep.getState().status).toBe('idle');
    expect(lanes.made()).toBe(0);
  });

  test('runs one job a lane at a time, in the order of the plan, and ends its workers', async () => {
    const lanes = createLanes();
    const sweep = new Sweep(lanes.create, 2);
    sweep.start(jobsFor(['a', 'b', 'c'], [1]));
    await settle();
    expect(lanes.running.map((one) => one.id)).toEqual(['a/1', 'b/1']);
    lanes.running[0].finish();
    await settle();
    expect(lanes.running.map((one) => one.id)).toEqual(['b/1', 'c/1']);
    expect([...sweep.getState().results.keys()]).toEqual(['a/1']);
    lanes.running[1].finish();
    lanes.running[0].finish();
    await settle();
    expect(sweep.getState()).toMatchObject({ status: 'done', progress: 3 });
    expect(lanes.ended.sort()).toEqual([0, 1]);
  });

  test('tells its progress in runs, with the share of what is under way', async () => {
    const lanes = createLanes();
    const sweep = new Sweep(lanes.create);
    sweep.start(jobsFor(['a', 'b'], [1]));
    await settle();
    lanes.running[0].finish();
    await settle();
    lanes.running[0].tell(0.25);
    expect(sweep.getState().progress).toBe(1.25);
  });

  test('that is cancelled keeps what is in, ends the workers, and hears nothing of them again', async () => {
    const lanes = createLanes();
    const sweep = new Sweep(lanes.create);
    sweep.start(jobsFor(['a', 'b'], [1]));
    await settle();
    lanes.running[0].finish();
    await settle();
    const [late] = lanes.running;
    sweep.cancel();
    expect(sweep.getState()).toMatchObject({ status: 'cancelled', progress: 1 });
    expect(lanes.ended).toEqual([0]);
    late.tell(0.9);
    late.finish();
    await settle();
    expect([...sweep.getState().results.keys()]).toEqual(['a/1']);
    expect(sweep.getState().progress).toBe(1);
  });

  test('started again with another seed runs only what is missing', async () => {
    const lanes = createLanes();
    const sweep = new Sweep(lanes.create);
    sweep.start(jobsFor(['a'], [1]));
    await settle();
    lanes.running[0].finish(0.125);
    await settle();
    sweep.start(jobsFor(['a'], [1, 2]));
    await settle();
    expect(lanes.running.map((one) => one.id)).toEqual(['a/2']);
    expect(sweep.getState().results.get('a/1')?.latest.trainLoss).toBe(0.125);
  });

  test('started with a changed experiment runs it anew', async () => {
    const lanes = createLanes();
    const sweep = new Sweep(lanes.create);
    sweep.start(jobsFor(['a'], [1]));
    await settle();
    lanes.running[0].finish();
    await settle();
    const changed = {
      ...sampleExperiment(),
      training: { ...sampleExperiment().training, batchSize: 5 },
    };
    sweep.start(planSweep([{ id: 'a', label: 'a', experiment: changed }], [1]));
    await settle();
    expect(lanes.running.map((one) => one.id)).toEqual(['a/1']);
    expect(sweep.getState().results.size).toBe(0);
  });

  test('that fails says why and keeps what is in', async () => {
    const lanes = createLanes();
    const sweep = new Sweep(lanes.create);
    sweep.start(jobsFor(['a', 'b'], [1]));
    await settle();
    lanes.running[0].finish();
    await settle();
    lanes.running[0].fail('out of memory');
    await settle();
    expect(sweep.getState()).toMatchObject({ status: 'failed', problem: 'out of memory' });
    expect(sweep.getState().results.size).toBe(1);
    expect(lanes.ended).toEqual([0]);
  });

  test('keeps the results that a changed plan still holds, and forgets the others', async () => {
    const lanes = createLanes();
    const sweep = new Sweep(lanes.create);
    sweep.start(jobsFor(['a', 'b'], [1]));
    await settle();
    lanes.running[0].finish();
    await settle();
    lanes.running[0].finish();
    await settle();
    sweep.adopt(jobsFor(['a', 'b'], [1, 2]));
    expect(sweep.getState().status).toBe('cancelled');
    expect([...sweep.getState().results.keys()]).toEqual(['a/1', 'b/1']);
    const changed = { ...sampleExperiment(), seed: 9, data: { set: 'xor' as const } };
    const other = planSweep([{ id: 'b', label: 'b', experiment: changed }], [1]);
    sweep.adopt([...jobsFor(['a'], [1]), ...other]);
    expect([...sweep.getState().results.keys()]).toEqual(['a/1']);
    sweep.adopt(jobsFor(['a'], [1]));
    expect(sweep.getState().status).toBe('done');
  });

  test('is not disturbed by the same plan made anew', async () => {
    const lanes = createLanes();
    const sweep = new Sweep(lanes.create);
    sweep.start(jobsFor(['a', 'b'], [1]));
    await settle();
    sweep.adopt(jobsFor(['a', 'b'], [1]));
    expect(sweep.getState().status).toBe('running');
    expect(lanes.ended).toEqual([]);
  });

  test('of no jobs is done at once; cleared, it is idle again', () => {
    const lanes = createLanes();
    const sweep = new Sweep(lanes.create);
    sweep.start([]);
    expect(sweep.getState().status).toBe('done');
    sweep.clear();
    expect(sweep.getState().status).toBe('idle');
    expect(lanes.made()).toBe(0);
  });
});
