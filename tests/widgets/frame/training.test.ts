import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunInfo, Snapshot, TrainingWorker, Watch } from '@/lib/experiment/protocol';
import { Training } from '@/lib/widgets/frame/training';
import { sampleExperiment } from '../../experiment/sample';

const painter = vi.hoisted(() => ({ spent: 0 }));
vi.mock('@/lib/widgets/painter/painter', () => ({ getPainter: () => painter }));

/** A page with a clock of its own: frames come when the test says so, and drawing takes the time it says. */
let clock = 0;
let frames: ((time: number) => void)[] = [];
let timers: { at: number; call: () => void }[] = [];
beforeEach(() => {
  clock = 1000;
  frames = [];
  timers = [];
  painter.spent = 0;
  vi.stubGlobal('performance', { now: () => clock });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('setTimeout', (call: () => void, wait = 0) => {
    const timer = { at: clock + wait, call };
    timers.push(timer);
    return timer;
  });
  vi.stubGlobal('clearTimeout', (timer: unknown) => {
    timers = timers.filter((one) => one !== timer);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A worker that is busy answers when this is over. */
let busy: Promise<void> = Promise.resolve();

function playing() {
  const asked: Watch[] = [];
  let told: Partial<Snapshot> = { generation: 1, status: 'running', historyFrom: 0, history: [] };
  const worker = {
    open: async () => ({ ok: true, value: { stepsPerEpoch: 1 } as RunInfo }),
    play: async () => {},
    snapshot: async (_run: string, watch: Watch) => {
      asked.push(watch);
      await busy;
      return { ...told } as Snapshot;
    },
  } as unknown as ConstructorParameters<typeof Training>[0] & TrainingWorker;
  const training = new Training(worker, 'one');
  training.setWatch({ grid: 8 });
  const answer = (changes: Partial<Snapshot>) => {
    told = JSON.parse(JSON.stringify({ ...told, ...changes }));
  };
  return { training, asked, answer };
}

/** Lets a second pass, 60 frames when nothing takes time. */
async function passSecond() {
  const end = clock + 1000;
  while (clock < end) await passFrame();
}

async function passFrame() {
  clock += 1000 / 60;
  const time = clock;
  const due = timers.filter(({ at }) => at <= time);
  timers = timers.filter(({ at }) => at > time);
  for (const { call } of due) call();
  for (const draw of frames.splice(0)) draw(time);
  await new Promise((resolve) => setImmediate(resolve));
}

test('pictures that are slow to draw come less often, and what is drawn every frame goes on between', async () => {
  const { training, asked } = playing();
  training.subscribeFrames(() => {});
  let cost = 0;
  training.subscribePictures(() => {
    requestAnimationFrame(() => {
      clock += cost;
      painter.spent += cost;
    });
  });
  await training.open(sampleExperiment(), { play: true });
  await passSecond();
  const pictures = (from: number) => asked.slice(from).filter((watch) => watch.grid).length;
  expect(pictures(0)).toBeGreaterThan(10);

  cost = 60;
  await passSecond();
  const from = asked.length;
  await passSecond();
  expect(pictures(from)).toBeGreaterThanOrEqual(2);
  expect(pictures(from)).toBeLessThanOrEqual(5);
  expect(asked.length - from).toBeGreaterThan(35);
});

test('a page that draws nothing every frame asks only when pictures are due', async () => {
  const { training, asked } = playing();
  await training.open(sampleExperiment(), { play: true });
  await passSecond();
  await passSecond();
  const from = asked.length;
  await passSecond();
  // A picture every 66 ms, in frames of 17.
  expect(asked.length - from).toBeGreaterThanOrEqual(10);
  expect(asked.length - from).toBeLessThanOrEqual(25);
  expect(asked.slice(from).filter((watch) => watch.grid).length).toBeGreaterThanOrEqual(10);
});

test('however late a busy worker answers, a page asks on', async () => {
  const { training, asked } = playing();
  training.subscribe(() => training.textShown());
  await training.open(sampleExperiment(), { play: true });
  for (let round = 0; round < 200; round++) {
    let answer = () => {};
    busy = new Promise((resolve) => {
      answer = resolve;
    });
    for (let late = 0; late <= (round * 7) % 11; late++) await passFrame();
    busy = Promise.resolve();
    answer();
    for (let early = 0; early <= (round * 5) % 7; early++) await passFrame();
  }
  const from = asked.length;
  await passSecond();
  expect(asked.length - from).toBeGreaterThanOrEqual(10);
});

test('a run that diverges keeps the pictures that it had', async () => {
  const { training, answer } = playing();
  answer({ layers: [] });
  await training.open(sampleExperiment(), { play: true });
  await passSecond();
  answer({ status: 'diverged', layers: undefined });
  await passSecond();
  expect(training.read().snapshot?.status).toBe('diverged');
  expect(training.read().snapshot?.layers).toEqual([]);
});

test('text waits until the last one was shown, and as long again', async () => {
  const { training } = playing();
  let told = 0;
  training.subscribe(() => {
    told++;
  });
  await training.open(sampleExperiment(), { play: true });
  await passSecond();
  // Nothing was ever shown: the next is told after a second at the earliest.
  expect(told).toBeLessThanOrEqual(2);
  training.subscribe(() => training.textShown());
  await passSecond();
  told = 0;
  await passSecond();
  expect(told).toBeGreaterThanOrEqual(4);
  expect(told).toBeLessThanOrEqual(7);
});
