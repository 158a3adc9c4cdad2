/**
 * npm run bench [-- --workloads W1,W3 --rounds 8 --peers descent,jax]
 *
 * Times the engine, through its public interface, beside its peers: all in one run, taking turns,
 * so that whatever else the machine does hits all of them alike. Prints a table and writes
 * reports/bench.json. The peers are installed into this folder on the first run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workloads } from './workloads.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

const peers = {
  descent: { title: 'Descent', load: () => import('./peers/descent.mjs') },
  synaptic: { title: 'synaptic', load: () => import('./peers/synaptic.mjs') },
  brain: { title: 'brain.js', load: () => import('./peers/brain.mjs') },
  convnetjs: { title: 'convnetjs', load: () => import('./peers/convnetjs.mjs') },
  tfjsCpu: { title: 'tfjs cpu', load: () => import('./peers/tfjs.mjs'), argument: 'cpu' },
  tfjsWasm: { title: 'tfjs wasm', load: () => import('./peers/tfjs.mjs'), argument: 'wasm' },
  jax: { title: '@jax-js/jax', load: () => import('./peers/jax.mjs') },
  torch: { title: 'PyTorch, 1 thread', load: () => import('./peers/torch.mjs') },
};
/** How many times the best JavaScript peer, and PyTorch, the engine must be. */
const floors = { W1: [10, 0], W2: [24, 0], W3: [48, 0], W4: [4.2, 1] };

const names = option('workloads', Object.keys(workloads).join()).split(',');
const chosen = option('peers', Object.keys(peers).join()).split(',');
const rounds = Number(option('rounds', 7));
/** Milliseconds that one turn takes. */
const turn = Number(option('turn', 80));
/** Milliseconds of warming up: some peers take a second until their code is compiled. */
const warmUp = Number(option('warm-up', 1500));

if (!existsSync(`${here}node_modules`)) {
  console.log('Installing the peers into tests/bench (once) …');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { cwd: here, stdio: 'inherit' });
  if (status !== 0) console.log('The peers could not be installed: only what is there is timed.');
}

const absent = new Map();

async function prepare(peer, workload) {
  if (absent.has(peer)) return null;
  try {
    const { prepare: make } = await peers[peer].load();
    return await make(workload, peers[peer].argument);
  } catch (error) {
    absent.set(peer, String(error.message ?? error).split('\n')[0]);
    return null;
  }
}

/** Milliseconds for so many steps; a peer that times itself says so by returning a number. */
async function time(run, steps) {
  const start = performance.now();
  const own = await run(steps);
  return typeof own === 'number' && run.timesItself ? own : performance.now() - start;
}

const result = { date: new Date().toISOString(), node: process.version, rounds, workloads: {} };
for (const name of names) {
  const runners = [];
  for (const peer of chosen) {
    const run = await prepare(peer, name);
    if (!run) continue;
    if (peer === 'torch') run.timesItself = true;
    // Warm up until one turn is long enough to be timed.
    let steps = 1;
    let spent = 0;
    try {
      for (;;) {
        const ms = await time(run, steps);
        spent += ms;
        if (ms > turn / 2 && spent > warmUp) break;
        if (ms < turn / 2) steps *= 2;
      }
    } catch (error) {
      absent.set(peer, String(error.message ?? error).split('\n')[0]);
      continue;
    }
    runners.push({ peer, run, steps, speeds: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const runner of runners) {
      runner.speeds.push((runner.steps / (await time(runner.run, runner.steps))) * 1000);
    }
  }
  const figures = {};
  for (const { peer, speeds } of runners) {
    const sorted = [...speeds].sort((a, b) => a - b);
    figures[peer] = { best: sorted.at(-1), median: sorted[sorted.length >> 1] };
  }
  result.workloads[name] = figures;
}

const round3 = (x) => Number(x.toPrecision(3)).toLocaleString('en');
const header = ['steps/s, best (median)', ...names];
const rows = chosen
  .filter((peer) => names.some((name) => result.workloads[name][peer]))
  .map((peer) => [
    peers[peer].title,
    ...names.map((name) => {
      const figure = result.workloads[name][peer];
      return figure ? `${round3(figure.best)} (${round3(figure.median)})` : '–';
    }),
  ]);
result.ratios = {};
const ratioRows = [['÷ best JavaScript peer'], ['÷ PyTorch'], ['floors']];
for (const name of names) {
  const { descent, torch, ...others } = result.workloads[name];
  const js = Object.values(others);
  const ratio = (kind) =>
    js.length && descent ? descent[kind] / Math.max(...js.map((f) => f[kind])) : null;
  const byTorch = (kind) => (torch && descent ? descent[kind] / torch[kind] : null);
  result.ratios[name] = {
    javascript: { best: ratio('best'), median: ratio('median') },
    pytorch: { best: byTorch('best'), median: byTorch('median') },
  };
  const show = (f) =>
    f('best') === null ? '–' : `${f('best').toFixed(2)}× (${f('median').toFixed(2)}×)`;
  ratioRows[0].push(show(ratio));
  ratioRows[1].push(show(byTorch));
  const [a, b] = floors[name] ?? [];
  ratioRows[2].push(a ? `${a}×${b ? `, ${b}× PyTorch` : ''}` : '–');
}
const table = [header, ...rows, ...ratioRows];
const widths = header.map((_, i) => Math.max(...table.map((row) => row[i].length)));
for (const [i, row] of table.entries()) {
  console.log(
    row.map((cell, j) => (j === 0 ? cell.padEnd(widths[j]) : cell.padStart(widths[j]))).join('  '),
  );
  if (i === 0 || i === rows.length) console.log(widths.map((w) => '-'.repeat(w)).join('  '));
}
for (const [peer, why] of absent) console.log(`not timed: ${peers[peer].title} (${why})`);
result.absent = Object.fromEntries(absent);
mkdirSync(`${root}reports`, { recursive: true });
writeFileSync(`${root}reports/bench.json`, `${JSON.stringify(result, null, 2)}\n`);
console.log('Written to reports/bench.json');
(await import('./peers/torch.mjs')).end();
process.exit(0);
