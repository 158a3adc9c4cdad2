import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Kernels, loadKernels } from '@/lib/engine/kernels/load-kernels';
import type { Measurement } from '@/lib/experiment/goal';
import type { CurveNews } from '@/lib/experiment/protocol';
import { createSession } from '@/lib/experiment/session';
import { sampleExperiment } from './sample';

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});
const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A session whose turns are taken by hand, and a listener that answers when the test says so. */
async function listen() {
  let clock = 0;
  const turns: (() => void)[] = [];
  const session = createSession({
    kernels: Promise.resolve(kernels),
    loadShipped: () => Promise.reject(new Error('no data here')),
    now: () => clock,
    yieldThen: (work) => void turns.push(work),
    wait: (work) => void turns.push(work),
  });
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const news: CurveNews[] = [];
  const curve: Measurement[] = [];
  let hear: (() => void) | undefined;
  port2.onmessage = ({ data }: MessageEvent<CurveNews>) => {
    news.push(data);
    curve.length = data.from;
    curve.push(...data.history);
    hear?.();
  };
  await session.open('a', sampleExperiment());
  session.feed('a', port1);
  return {
    session,
    news,
    curve,
    port: port2,
    /** Steps are trained, as many turns as that takes. */
    async train(steps: number) {
      const done = session.advance('a', steps);
      for (let i = 0; i < 10_000 && turns.length > 0; i++) {
        clock += 20;
        turns.shift()?.();
      }
      return done;
    },
    heard: (count: number) =>
      new Promise<void>((resolve) => {
        hear = () => {
          if (news.length >= count) resolve();
        };
        hear();
      }),
  };
}

const all = { generation: -1, measurements: 0 };

describe('a listener to a curve', () => {
  it('hears at once where the run stands, and in the end has the curve that the page has', async () => {
    const { session, news, curve, port, train, heard } = await listen();
    await heard(1);
    expect(news[0].from).toBe(0);
    port.postMessage('more');
    await train(140);
    await heard(2);
    const { history, latest } = session.snapshot('a', {}, all);
    expect(curve).toEqual(history);
    expect(news.at(-1)?.tail ?? history.at(-1)).toEqual(latest);
  });

  it('hears nothing more before it has answered, and then all that it missed, each once', async () => {
    const { session, news, curve, port, train, heard } = await listen();
    await heard(1);
    await train(100);
    await train(200);
    expect(news).toHaveLength(1);
    port.postMessage('more');
    await heard(2);
    expect(curve).toEqual(session.snapshot('a', {}, all).history);
  });

  it('begins anew with a run that begins anew', async () => {
    const { session, news, curve, port, train, heard } = await listen();
    await heard(1);
    port.postMessage('more');
    await train(140);
    await heard(2);
    port.postMessage('more');
    void session.seek('a', 0);
    await heard(3);
    expect(news[2].from).toBe(0);
    port.postMessage('more');
    await session.open('a', { ...sampleExperiment(), seed: 7 });
    await heard(4);
    expect(news[3].from).toBe(0);
    expect(curve).toEqual(session.snapshot('a', {}, all).history);
  });
});
