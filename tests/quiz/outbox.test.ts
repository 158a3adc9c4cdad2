import { describe, expect, test } from 'vitest';
import { type Delivery, Outbox, type OutboxEffects } from '@/lib/quiz/runner/outbox';

/** A browser in miniature: storage, a server that answers as told, and timers that run when told. */
function createWorld() {
  const kept = new Map<string, string>();
  const sent: { path: string; body: unknown }[] = [];
  const timers: { at: number; run: () => void }[] = [];
  const world = {
    kept,
    sent,
    online: true,
    full: false,
    answer: (): { status: number; json: unknown } | 'lost' => ({ status: 200, json: { ok: true } }),
    pauses: [] as number[],
    runTimers() {
      for (const timer of timers.splice(0)) timer.run();
    },
    open(): Outbox {
      const effects: OutboxEffects = {
        storage: {
          getItem: (key) => kept.get(key) ?? null,
          setItem: (key, value) => {
            if (world.full) throw new Error('QuotaExceededError');
            kept.set(key, value);
          },
          removeItem: (key) => void kept.delete(key),
        },
        post: async (path, body) => {
          if (!world.online) throw new TypeError('Failed to fetch');
          sent.push({ path, body });
          const reply = world.answer();
          if (reply === 'lost') throw new TypeError('Failed to fetch');
          return reply;
        },
        isOnline: () => world.online,
        later: (milliseconds, run) => {
          world.pauses.push(milliseconds);
          const timer = { at: milliseconds, run };
          timers.push(timer);
          return () => void timers.splice(timers.indexOf(timer), 1);
        },
        now: () => 0,
        alone: (work) => work(),
      };
      return new Outbox(effects);
    },
  };
  return world;
}

const letter = (clientKey: string) => ({
  clientKey,
  path: '/api/attempts',
  body: { clientKey },
  at: 0,
});
const settled = () => new Promise((resolve) => setImmediate(resolve));

function listen(outbox: Outbox, key: string): Delivery[] {
  const heard: Delivery[] = [];
  outbox.subscribe(key, (news) => heard.push(news));
  return heard;
}

describe('the outbox', () => {
  test('delivers and forgets', async () => {
    const world = createWorld();
    const outbox = world.open();
    const heard = listen(outbox, 'a');
    outbox.add(letter('a'));
    await settled();
    expect(heard.at(-1)).toEqual({ state: 'done', reply: { ok: true } });
    expect(outbox.has('a')).toBe(false);
  });

  test('sends a letter once, however often it is added', async () => {
    const world = createWorld();
    const outbox = world.open();
    outbox.add(letter('a'));
    outbox.add(letter('a'));
    outbox.add(letter('a'));
    await settled();
    expect(world.sent).toHaveLength(1);
  });

  test('says that it is offline, keeps the letter over a reload, and sends it when the connection is back', async () => {
    const world = createWorld();
    world.online = false;
    const before = world.open();
    const heard = listen(before, 'a');
    before.add(letter('a'));
    await settled();
    expect(heard.at(-1)).toEqual({ state: 'waiting', offline: true });
    const after = world.open();
    expect(after.has('a')).toBe(true);
    const again = listen(after, 'a');
    world.online = true;
    after.wake();
    await settled();
    expect(again.at(-1)).toMatchObject({ state: 'done' });
    expect(world.sent).toHaveLength(1);
  });

  test('tries again with growing pauses while the server is down, under the same key', async () => {
    const world = createWorld();
    let failures = 3;
    world.answer = () => (failures-- > 0 ? { status: 503, json: null } : { status: 200, json: 1 });
    const outbox = world.open();
    const heard = listen(outbox, 'a');
    outbox.add(letter('a'));
    for (let round = 0; round < 4; round++) {
      await settled();
      world.runTimers();
    }
    await settled();
    expect(heard.at(-1)).toEqual({ state: 'done', reply: 1 });
    expect(world.pauses).toEqual([1000, 2000, 4000]);
    expect(world.sent.map(({ body }) => (body as { clientKey: string }).clientKey)).toEqual([
      'a',
      'a',
      'a',
      'a',
    ]);
  });

  test('repeats a letter whose reply was lost', async () => {
    const world = createWorld();
    let lost = true;
    world.answer = () => (lost ? 'lost' : { status: 200, json: 'same' });
    const outbox = world.open();
    const heard = listen(outbox, 'a');
    outbox.add(letter('a'));
    await settled();
    lost = false;
    world.runTimers();
    await settled();
    expect(world.sent).toHaveLength(2);
    expect(heard.at(-1)).toEqual({ state: 'done', reply: 'same' });
  });

  test('does not repeat what the server refuses, and says why', async () => {
    const world = createWorld();
    world.answer = () => ({ status: 409, json: { error: 'Too late.' } });
    const outbox = world.open();
    const heard = listen(outbox, 'a');
    outbox.add(letter('a'));
    await settled();
    expect(heard.at(-1)).toEqual({ state: 'refused', error: 'Too late.' });
    expect(outbox.has('a')).toBe(false);
  });

  test('keeps the order', async () => {
    const world = createWorld();
    world.online = false;
    const outbox = world.open();
    for (const key of ['a', 'b', 'c']) outbox.add(letter(key));
    await settled();
    world.online = true;
    outbox.wake();
    await settled();
    expect(world.sent.map(({ body }) => (body as { clientKey: string }).clientKey)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('of two tabs with one letter both learn what became of it', async () => {
    const world = createWorld();
    const [one, two] = [world.open(), world.open()];
    const heard = [listen(one, 'a'), listen(two, 'a')];
    one.add(letter('a'));
    two.add(letter('a'));
    await settled();
    for (const news of heard) expect(news.at(-1)).toEqual({ state: 'done', reply: { ok: true } });
    expect(one.has('a') || two.has('a')).toBe(false);
  });

  test('delivers although storage is full or damaged', async () => {
    const world = createWorld();
    world.full = true;
    const outbox = world.open();
    const heard = listen(outbox, 'a');
    outbox.add(letter('a'));
    await settled();
    expect(heard.at(-1)).toMatchObject({ state: 'done' });
    world.kept.set('descent.outbox', '{"damaged');
    expect(world.open().has('a')).toBe(false);
  });
});
