import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { commonSeed } from '../../lib/progress/seeds';

const root = path.join(import.meta.dirname, '../..');
const questionId = 'output-neurons';

/** Starts the built product on a data folder of its own; `kill` is kill -9 of all of it at once. */
async function startProduct(folder: string) {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(root, 'lib/setup/start.mjs')], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATA_DIR: folder,
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      PORT: String(port),
    },
  });
  let said = '';
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
        if (said.includes('Descent is at')) resolve();
      });
    }
    ended.then(() => reject(new Error(`the server did not start:\n${said}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    async kill() {
      process.kill(-(child.pid as number), 'SIGKILL');
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

test('kill -9 at ten random moments loses no answer that was acknowledged, and doubles none', async () => {
  test.setTimeout(900_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'descent-kill-'));
  const acknowledged = new Map<string, string>();
  const unanswered = new Set<string>();
  const moments: number[] = [];
  let cookie = '';
  let made = 0;
  let product = await startProduct(folder);

  async function send(clientKey: string) {
    unanswered.add(clientKey);
    const response = await fetch(`${product.address}/api/attempts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: product.address, cookie },
      body: JSON.stringify({
        ...{ clientKey, questionId, seed: commonSeed(questionId), certainty: 75, sittingId: null },
        answer: 'One neuron for a dog or a cat, and ten neurons for the ten digits.',
      }),
    });
    expect(response.status, await response.clone().text()).toBe(200);
    cookie ||= response.headers.getSetCookie()[0].split(';')[0];
    const reply = await response.json();
    acknowledged.set(clientKey, reply.outcome.attemptId);
    unanswered.delete(clientKey);
  }

  /** Sends one answer after the other until the server is gone. */
  async function sendOn() {
    for (;;) {
      const clientKey = `answer-number-${made++}`;
      try {
        await send(clientKey);
      } catch (error) {
        if (error instanceof TypeError) return;
        throw error;
      }
    }
  }

  try {
    await send('the-first-answer');
    for (let round = 0; round < 10; round++) {
      // What had no reply is sent again, as the page does.
      for (const clientKey of [...unanswered]) await send(clientKey);
      const senders = [sendOn(), sendOn(), sendOn()];
      moments.push(Math.round(Math.random() * 500));
      await new Promise((resolve) => setTimeout(resolve, moments.at(-1)));
      await product.kill();
      await Promise.all(senders);
      product = await startProduct(folder);
    }
    for (const clientKey of [...unanswered]) await send(clientKey);
    const response = await fetch(`${product.address}/settings/download`, { headers: { cookie } });
    const { attempts } = await response.json();
    const kept = attempts.map((attempt: { attemptId: string }) => attempt.attemptId);
    expect(new Set(kept), `killed after ${moments.join(', ')} ms`).toEqual(
      new Set(acknowledged.values()),
    );
    expect(kept).toHaveLength(acknowledged.size);
    expect(acknowledged.size).toBeGreaterThan(20);
  } finally {
    await product.kill().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
});
