// Runs Next's own server as a child that ends with this process, however this process ends.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root, Told } from './say.mjs';
import { warmUp } from './warm-up.mjs';

/** Starts the server and gives it back once it answers; `exited` settles with its exit code. */
export async function startServer({ live, host, port, env }) {
  const child = spawn(
    process.execPath,
    [
      '--import',
      new URL('./end-with-parent.mjs', import.meta.url).href,
      path.join(root, 'node_modules/next/dist/bin/next'),
      live ? 'dev' : 'start',
      '--hostname',
      host,
      '--port',
      String(port),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        ...env,
        NEXT_TELEMETRY_DISABLED: '1',
        STARTED_BY: String(process.pid),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let quiet = '';
  let ready = false;
  for (const [stream, out] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.on('data', (chunk) => {
      // Next announces itself on the way up; after that, its words are for the reader.
      if (ready) out.write(chunk);
      else quiet += chunk;
    });
  }
  let ended = false;
  const exited = new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      ended = true;
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
  const stop = () => {
    if (!ended) child.kill('SIGTERM');
  };
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  while (!(await answers(reachable(address)))) {
    if (ended) {
      process.stderr.write(quiet);
      throw new Told('The server ended before it answered: what it said stands above.');
    }
    await pause(150);
  }
  if (!live) await warmUp(reachable(address), 1000);
  ready = true;
  return { address, exited, stop };
}

/** A server that listens on every address is asked on this machine's own. */
function reachable(address) {
  return address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}

async function answers(address) {
  try {
    const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(30_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
