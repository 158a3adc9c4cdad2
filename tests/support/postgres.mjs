// A PostgreSQL server of the tests' own, from the system's package, in a temporary folder.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

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
  execFileSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'descent', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    fsync: 'off',
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
