// node lib/setup/built.mjs FILE args… : runs a TypeScript file of the project from a bundle, made anew when a source has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { root, tell } from './say.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) tell('Name the file to run: node lib/setup/built.mjs FILE [arguments].');
if (!existsSync(path.join(root, 'node_modules', 'esbuild')))
  tell('The packages are not installed. Run `npm install` first (or `npm start`, which does it).');

const entry = path.resolve(process.cwd(), file);
const folder = path.join(root, 'node_modules', '.cache', 'descent');
const name = `${path.basename(entry, '.ts')}-${createHash('sha256').update(entry).digest('hex').slice(0, 12)}`;
const bundle = path.join(folder, `${name}.cjs`);
const record = path.join(folder, `${name}.json`);
const compiled = path.join(folder, `${name}.cache`);

function stampOf(source) {
  const stat = statSync(path.join(root, source), { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs}` : '';
}

// Two that write at once must not read half a file.
function put(target, text) {
  writeFileSync(`${target}.${process.pid}`, text);
  renameSync(`${target}.${process.pid}`, target);
}

function isFresh() {
  if (!existsSync(bundle) || !existsSync(record)) return false;
  const stamps = JSON.parse(readFileSync(record, 'utf8'));
  return Object.entries(stamps).every(([source, stamp]) => stampOf(source) === stamp);
}

async function build() {
  const { build: bundleWith } = await import('esbuild');
  const { outputFiles, metafile } = await bundleWith({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: { '@': root },
    metafile: true,
    write: false,
  });
  const own = [path.relative(root, import.meta.filename), 'package-lock.json'];
  const stamps = [...Object.keys(metafile.inputs), ...own].map((source) => [
    source,
    stampOf(source),
  ]);
  mkdirSync(folder, { recursive: true });
  put(bundle, outputFiles[0].contents);
  put(record, JSON.stringify(Object.fromEntries(stamps)));
}

/** Where the bundle cannot be kept, the file is run from its sources. */
function runFromSources() {
  const run = path.join(root, 'lib', 'setup', 'run.mjs');
  const { status } = spawnSync(process.execPath, [run, entry, ...args], { stdio: 'inherit' });
  process.exit(status ?? 1);
}

/** Where nothing can be kept, the command runs all the same. */
const cannotKeep = (error) => /^(EACCES|EROFS|ENOSPC|EPERM)$/.test(error?.code);

/** Runs the bundle, with the machine's own form of it where one was kept, and keeps that form for the next time. */
function runBundle() {
  const source = `(function (require, module, exports) {${readFileSync(bundle, 'utf8')}\n})`;
  // The machine itself only compares lengths.
  const digest = createHash('sha256').update(source).digest();
  const kept = existsSync(compiled) ? readFileSync(compiled) : digest.subarray(0, 0);
  const cachedData = kept.subarray(0, digest.length).equals(digest)
    ? kept.subarray(digest.length)
    : undefined;
  const script = new Script(source, { filename: bundle, cachedData });
  if (isMainThread && (!cachedData || script.cachedDataRejected))
    process.once('exit', (code) => {
      // A run that was stopped before its work has compiled little.
      if (code > 1) return;
      try {
        put(compiled, Buffer.concat([digest, script.createCachedData()]));
      } catch (error) {
        if (!cannotKeep(error)) throw error;
      }
    });
  const module = { exports: {} };
  script.runInThisContext()(createRequire(bundle), module, module.exports);
}

if (isMainThread) {
  if (!isFresh()) {
    try {
      await build();
    } catch (error) {
      if (!cannotKeep(error)) throw error;
      runFromSources();
    }
  }
  // A command runs for seconds: code that is optimised late and in small parts costs it less than it gains.
  for (const flag of [
    '--max-inlined-bytecode-size-cumulative=100',
    '--max-optimized-bytecode-size=1500',
    '--interrupt-budget=1000000',
    '--always-sparkplug',
  ])
    setFlagsFromString(flag);
  process.env.DESCENT_BUNDLE = bundle;
  process.env.DESCENT_BUNDLE_RUNNER = import.meta.filename;
}
process.argv = [process.execPath, entry, ...args];
runBundle();
