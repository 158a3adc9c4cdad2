import { afterEach, expect, test } from 'vitest';
import { createEndpoint } from '@/lib/progress/opinions/endpoint';
import { buildOpinionRequest } from '@/lib/quiz/opinion/prompt';
import { answers, question } from '../../quiz/opinion/sample';
import { type Behaviour, fails, finds, says, startFakeEndpoint } from './fake-endpoint';

const request = buildOpinionRequest(question, answers.missed);
let stop: () => Promise<void> = async () => {};
afterEach(() => stop());

async function ask(behaviour: Behaviour, settings: { milliseconds?: number; key?: string } = {}) {
  const endpoint = await startFakeEndpoint(behaviour);
  stop = endpoint.stop;
  const send = createEndpoint({
    url: endpoint.url,
    key: settings.key ?? null,
    model: 'small-model',
    milliseconds: settings.milliseconds ?? 20_000,
  });
  return { ...endpoint, send, reply: await send(request) };
}

test('what the model says comes back as text', async () => {
  const { reply, asked } = await ask(finds({ unseen: 'tasks nobody practised' }));
  expect(reply).toMatchObject({ kind: 'text', text: expect.stringContaining('nobody practised') });
  expect(asked[0]).toMatchObject({
    path: '/v1/chat/completions',
    body: { model: 'small-model', temperature: 0, response_format: { type: 'json_schema' } },
  });
});

test('nothing is sent but the question, the answer and the key', async () => {
  const { asked } = await ask(says('{}'), { key: 'sk-secret' });
  const { headers, body } = asked[0];
  expect(headers.authorization).toBe('Bearer sk-secret');
  expect(Object.keys(headers).filter((name) => /stainless|openai|cookie/.test(name))).toEqual([]);
  expect(headers['user-agent']).not.toMatch(/openai/i);
  expect(Object.keys(body).sort()).toEqual(['messages', 'model', 'response_format', 'temperature']);
});

test('without a key none is made up', async () => {
  const { asked } = await ask(says('{}'));
  expect(asked[0].headers.authorization).toBeUndefined();
});

test('an endpoint that knows no schema is asked in words only, and not bothered with it again', async () => {
  const plain: Behaviour = (asked, response) =>
    (asked.body.response_format ? fails(400) : says('{"said":1}'))(asked, response);
  const { reply, send, asked } = await ask(plain);
  expect(reply).toEqual({ kind: 'text', text: '{"said":1}' });
  await send(request);
  expect(asked.map(({ body }) => Boolean(body.response_format))).toEqual([true, false, false]);
});

test.each<[string, Behaviour, string, string]>([
  ['refuses the key', fails(401), 'failed', 'HTTP 401'],
  ['asks for patience', fails(429), 'failed', 'HTTP 429'],
  ['is broken', fails(500), 'failed', 'HTTP 500'],
  ['refuses everything', fails(400), 'failed', 'HTTP 400'],
  ['hangs up', (_asked, response) => response.destroy(), 'unreachable', ''],
  [
    'sends us elsewhere',
    (_asked, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
    'unreachable',
    'redirect',
  ],
  ['replies with a page', (_asked, response) => response.end('<html>'), 'unusable', 'not JSON'],
  ['replies with nothing', (_asked, response) => response.end('{}'), 'unusable', 'no message'],
  [
    'never stops talking',
    (_asked, response) => response.end('x'.repeat(200_000)),
    'unreachable',
    'larger than 64 kB',
  ],
])('an endpoint that %s is told as such', async (_title, behaviour, silence, fault) => {
  const { reply, asked } = await ask(behaviour);
  expect(reply).toMatchObject({ kind: 'silence', silence, fault: expect.stringContaining(fault) });
  expect(asked.length).toBeLessThanOrEqual(2);
});

test.each<[string, Behaviour]>([
  ['says nothing', () => {}],
  ['begins and does not end', (_asked, response) => void response.write('{"choices":[')],
])('an endpoint that %s is given up after the time limit', async (_title, behaviour) => {
  const { reply } = await ask(behaviour, { milliseconds: 100 });
  expect(reply).toMatchObject({ kind: 'silence', silence: 'late' });
});

test('an endpoint that is not there is told as such', async () => {
  const { send, stop: stopNow } = await ask(says('{}'));
  await stopNow();
  stop = async () => {};
  expect(await send(request)).toMatchObject({ kind: 'silence', silence: 'unreachable' });
});
