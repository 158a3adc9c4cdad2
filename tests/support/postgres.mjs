// A PostgreSQL server of the tests' own, from the system's package, in a temporary folder.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const cache = path.join(import.meta.dirname, '../../node_modules/.cache/descent-postgres');

/** PostgreSQL refuses to run as root: then an unprivileged user runs it. */
function runAs() {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      const number = (flag) =>
        Number(execFileSync('id', [flag, user], { stdio: 'pipe' }).toString());
      return { uid: number('-u'), gid: number('-g') };
    } catch {
      // no such user
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user postgres or nobody to run it as',
  );
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Lays the files of an empty server. To make them takes longer than most test files, so they are made once for each
 * version of PostgreSQL and user, and copied.
 */
function layData(programs, data, options) {
  const initdb = path.join(programs, 'initdb');
  const version = execFileSync(initdb, ['--version'], { stdio: 'pipe' }).toString();
  const name = `${version.match(/[\d.]+/)?.[0]}-${options.uid ?? process.getuid?.()}`;
  const kept = path.join(cache, name);
  const copy = (from, to) => execFileSync('cp', ['-a', from, to], { stdio: 'pipe' });
  if (existsSync(kept)) return copy(kept, data);
  execFileSync(
    initdb,
    ['-D', data, '-U', 'descent', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(path.join(cache, 'making-'));
  copy(data, path.join(making, name));
  try {
    renameSync(path.join(making, name), kept);
  } catch {
    // Another test file was quicker.
  }
  rmSync(making, { recursive: true, force: true });
}

/**
 * Starts an empty server.
 * @param {string} programs folder of PostgreSQL's programs
 * @returns {Promise<{ urlOf: (database: string) => string, stop: () => Promise<void> }>}
 */
export async function startPostgres(programs) {
  const user = runAs();
  const folder = mkdtempSync(path.join(tmpdir(), 'descent-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = {
    ...user,
    cwd: folder,
    stdio: 'pipe',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  };
  layData(programs, data, options);
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    // Nothing here outlives the test.
    fsync: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    autovacuum: 'off',
  };
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  let running = true;
  server.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const exited = new Promise((resolve) => {
    server.on('exit', () => {
      running = false;
      resolve();
    });
  });
  while (!said.includes('ready to accept connections')) {
    if (!running) throw new Error(`PostgreSQL did not start:\n${said}`);
    await pause(20);
  }
  return {
    urlOf: (database) => `postgresql://descent@127.0.0.1:${port}/${database}`,
    async stop() {
      server.kill('SIGINT');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
