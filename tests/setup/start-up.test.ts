import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folders';

const root = path.join(import.meta.dirname, '../..');

/** Starts Descent in a way that cannot succeed; gives what it said and its exit code. */
function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [path.join(root, 'lib/setup/start.mjs')], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', NO_COLOR: '1', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

function lastLine(said: string) {
  return said.trimEnd().split('\n').at(-1);
}

async function freePort(): Promise<string> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

let folder: string;
let env: Record<string, string>;
beforeEach(async () => {
  folder = temporaryFolder();
  env = { DATA_DIR: folder, PORT: await freePort(), HOST: '127.0.0.1' };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a taken port ends the start with one sentence', async () => {
  const other = net.createServer().listen(Number(env.PORT), '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { code, said } = await start(env);
  other.close();
  expect(code).toBe(1);
  expect(said).toMatch(/^✗ Port \d+ on 127\.0\.0\.1 is taken by another program: [^\n]*\n$/);
});

test('a folder that cannot be written to ends the start with one sentence', async () => {
  // Root may write everywhere but where there is nothing to write to.
  const closed = process.getuid?.() === 0 ? '/proc/descent' : path.join(folder, 'closed');
  if (process.getuid?.() !== 0) {
    mkdirSync(closed);
    chmodSync(closed, 0o555);
  }
  const { code, said } = await start({ ...env, DATA_DIR: closed });
  expect(code).toBe(1);
  expect(said).toMatch(/^✗ The folder \S+ cannot be written to \(\w+\): make it yours [^\n]*\n$/);
});

test('a database server that cannot be reached ends the start with one sentence', async () => {
  const { code, said } = await start({
    ...env,
    DATABASE_URL: `postgresql://descent@127.0.0.1:${await freePort()}/descent`,
  });
  expect(code).toBe(1);
  expect(lastLine(said)).toMatch(
    /^✗ The database server at 127\.0\.0\.1:\d+ cannot be reached: start it, or correct DATABASE_URL/,
  );
});

test('an address of another kind of database ends the start with one sentence', async () => {
  const { code, said } = await start({ ...env, DATABASE_URL: 'mysql://localhost/descent' });
  expect(code).toBe(1);
  expect(lastLine(said)).toMatch(
    /^✗ DATABASE_URL must begin with postgresql:\/\/ .* got "mysql:"\.$/,
  );
});

test('a damaged database file ends the start with one sentence, and is left as it is', async () => {
  writeFileSync(path.join(folder, 'descent.db'), 'no database at all, but long enough'.repeat(100));
  const { code, said } = await start(env);
  expect(code).toBe(1);
  expect(lastLine(said)).toMatch(
    /^✗ The database \S+descent\.db is damaged \([^)]*\): move it away and start again for an empty one, or first put a copy from \S+ in its place\.$/,
  );
});

test('a port that is no port ends the start with one sentence', async () => {
  const { code, said } = await start({ ...env, PORT: 'three thousand' });
  expect(code).toBe(1);
  expect(said).toBe('✗ PORT must be a number from 1 to 65535; got "three thousand".\n');
});
