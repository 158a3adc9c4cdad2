import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeData, workloads } from '../workloads.mjs';

let child;
let ask;

/** Debian's python3-torch belongs to Debian's python3, whatever else is called python3. */
async function start() {
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
  const script = fileURLToPath(new URL('./torch_peer.py', import.meta.url));
  child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('python3 ended');
    return JSON.parse(value);
  };
  const hello = await next();
  if (hello.missing) throw new Error(`python3-torch is not there (${hello.missing})`);
  // Debian pairs it with the reference BLAS, which is ten times slower than what everybody uses.
  if (!hello.blas) throw new Error('python3-torch has no fast BLAS: install libopenblas0-pthread');
  ask = (order) => {
    child.stdin.write(`${JSON.stringify(order)}\n`);
    return next();
  };
}

/** Times itself, so that the pipe does not count. */
export async function prepare(name) {
  if (!ask) await start();
  await ask({ prepare: name, workload: { ...workloads[name], ...makeData(workloads[name]) } });
  return async (steps) => (await ask({ name, steps })).seconds * 1000;
}

export function end() {
  child?.kill();
}
