import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernels, loadKernels } from '@/lib/engine/kernels/load-kernels';
import type { Experiment } from '@/lib/engine/spec';
import type { Snapshot } from '@/lib/experiment/protocol';
import { runExperiment } from '@/lib/experiment/run';
import { createSession, restLength, turnLength } from '@/lib/experiment/session';
import { sampleExperiment } from './sample';

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

const nobody = { generation: -1, measurements: 0 };

/** A session whose turns are taken by hand and whose clock moves a millisecond at each look. */
function makeWorld() {
  let clock = 0;
  const turns: (() => void)[] = [];
  const waits: number[] = [];
  const session = createSession({
    kernels: Promise.resolve(kernels),
    loadShipped: () => Promise.reject(new Error('no data here')),
    now: () => {
      clock += 1;
      return clock;
    },
    yieldThen: (work) => void turns.push(work),
    wait: (work, milliseconds) => {
      waits.push(milliseconds);
      turns.push(() => {
        clock += milliseconds;
        work();
      });
    },
  } as Parameters<typeof createSession>[0]);
  const turn = (times = 1) => {
    for (let i = 0; i < times && turns.length > 0; i++) turns.shift()?.();
  };
  const look = (): Snapshot => session.snapshot('a', {}, nobody);
  return { session, turn, look, idle: () => turns.length === 0, passed: () => clock, waits };
}

async function opened(experiment: Experiment = sampleExperiment(), goals = {}) {
  const world = makeWorld();
  const answer = await world.session.open('a', experiment, goals);
  expect(answer.ok).toBe(true);
  return world;
}

describe('a run in the worker', () => {
  it('trains while it plays and takes not one step more after a pause', async () => {
    const { session, turn, look, idle } = await opened();
    session.play('a', 'max');
    turn(5);
    expect(look().step).toBeGreaterThan(0);
    const stopped = session.pause('a');
    turn(20);
    expect(look()).toMatchObject({ step: stopped, status: 'paused' });
    expect(idle()).toBe(true);
  });

  it('lets messages in after every slice of about 8 ms', async () => {
    const { session, turn, passed } = await opened();
    session.play('a', 'max');
    turn();
    const before = passed();
    turn();
    expect(passed() - before).toBeLessThan(3 * turnLength);
  });

  it('rests longer than it works while it gives way, and then no more', async () => {
    const { session, turn, waits, passed } = await opened();
    session.play('a', 'max');
    session.giveWay(100);
    const until = passed() + 100;
    while (passed() < until) turn();
    expect(waits.length).toBeGreaterThan(1);
    expect(restLength).toBeGreaterThan(turnLength);
    expect(new Set(waits)).toEqual(new Set([restLength]));
    const rested = waits.length;
    turn(5);
    expect(waits.length).toBeLessThanOrEqual(rested + 1);
  });

  it('shares a turn among the runs that play', async () => {
    const { session, turn, passed } = await opened();
    await session.open('b', sampleExperiment());
    session.play('a', 'max');
    session.play('b', 'max');
    turn();
    const before = passed();
    turn();
    expect(passed() - before).toBeLessThan(3 * turnLength);
  });

  it('keeps to its speed', async () => {
    const { session, turn, look, passed } = await opened();
    session.play('a', 100);
    const [from, since] = [look().step, passed()];
    turn(400);
    const steps = look().step - from;
    const expected = ((passed() - since) * 100) / 1000;
    expect(Math.abs(steps - expected)).toBeLessThanOrEqual(0.1 * expected + 2);
  });

  it('makes one step, no more, when asked for one', async () => {
    const { session, turn, look } = await opened();
    const step = session.advance('a', 1);
    turn(3);
    expect(await step).toBe(1);
    expect(look().step).toBe(1);
  });

  it('goes back to a step and is then, bit for bit, where a fresh run is', async () => {
    const { session, turn, look } = await opened();
    const there = session.advance('a', 900);
    turn(2000);
    await there;
    const back = session.seek('a', 700);
    turn(2000);
    expect(await back).toBe(700);
    expect(look().generation).toBeGreaterThan(1);
    expect(session.digest('a')).toBe(
      runExperiment(sampleExperiment(), { kernels, steps: 700 }).digest,
    );
  });

  it('sends only the measurements that the page has not got', async () => {
    const { session, turn } = await opened();
    const done = session.advance('a', 140);
    turn(500);
    await done;
    const all = session.snapshot('a', {}, nobody);
    const more = session.snapshot('a', {}, { generation: all.generation, measurements: 4 });
    expect(all.historyFrom).toBe(0);
    expect(more.historyFrom).toBe(4);
    expect(more.history).toEqual(all.history.slice(4));
  });

  it('computes only the pictures that somebody watches', async () => {
    const { session, look } = await opened();
    expect(look().grid).toBeUndefined();
    const seen = session.snapshot(
      'a',
      { grid: 10, unitGrids: 5, parameters: true, layers: { bins: 8 } },
      nobody,
    );
    expect(seen.grid?.values).toHaveLength(100);
    expect(seen.unitGrids?.layers[0].values).toHaveLength(8 * 25);
    expect(seen.parameters).toHaveLength(33);
    expect(seen.layers?.[0].activations.counts).toHaveLength(8);
  });

  it('tells a goal as reached at the evaluation that reaches it', async () => {
    const { session, turn, look } = await opened(sampleExperiment(), {
      goals: [
        { trainLoss: 0.4, withinSteps: 2000 },
        { trainLoss: 0.0001, withinSteps: 50 },
      ],
    });
    const done = session.advance('a', 1500);
    turn(5000);
    await done;
    expect(look().goals.map((goal) => goal.reached)).toEqual([true, false]);
  });

  it('ends with a reason when the experiment names its last step', async () => {
    const experiment = sampleExperiment();
    experiment.training.steps = 60;
    const { session, turn, look } = await opened(experiment);
    session.play('a', 'max');
    turn(100);
    expect(look()).toMatchObject({ step: 60, status: 'finished' });
    expect(look().reason).toMatch(/60 steps/);
  });

  it('explains a run that diverged, and starts again from there', async () => {
    const experiment = sampleExperiment();
    experiment.data = { set: 'plane' };
    experiment.training = { ...experiment.training, loss: 'meanSquaredError' };
    experiment.training.optimizer = { kind: 'sgd', learningRate: 900 };
    experiment.network.layers[0] = { kind: 'dense', units: 8, activation: 'relu' };
    const { session, turn, look } = await opened(experiment);
    session.play('a', 'max');
    turn(200);
    expect(look().status).toBe('diverged');
    expect(look().reason).not.toBe('');
    void session.seek('a', 0);
    turn(5);
    expect(look()).toMatchObject({ step: 0, status: 'paused' });
  });

  it('says what is wrong with an experiment instead of opening it', async () => {
    const { session } = makeWorld();
    expect(await session.open('a', { seed: -1 })).toMatchObject({ ok: false });
    const digits = { ...sampleExperiment(), data: { set: 'digits' as const } };
    digits.network.layers[1] = { kind: 'dense', units: 10 };
    digits.training.loss = 'softmaxCrossEntropy';
    expect(await session.open('a', digits)).toEqual({ ok: false, problems: ['no data here'] });
  });

  it('answers with the newest experiment when several were opened at once', async () => {
    const { session } = makeWorld();
    const first = session.open('a', sampleExperiment());
    const second = session.open('a', { ...sampleExperiment(), seed: 5 });
    expect((await first).ok).toBe(false);
    expect(await second).toMatchObject({ ok: true, value: { experiment: { seed: 5 } } });
  });
});
