import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { usualSeed } from '../support/seed.mjs';
import { createStandIn } from './vitest-stand-in.mjs';

/** What node:vm says when it breaks off a script. */
const TOO_LONG = 'Script execution timed out';

/**
 * Runs the engine's tests for Stryker in its own process: all of them bundled into one script, which
 * is evaluated afresh for every mutant, so that none inherits another's state. The tests that killed
 * the file's earlier mutants come first, then the quickest.
 */
class EngineTestRunner {
  kills = new Map();

  constructor(options) {
    this.options = options.engine;
    // Stryker's runners work in a copy of the project.
    this.root = process.cwd();
    this.timesFile = join(this.root, 'test-times.json');
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.DIGESTS_HERE_ONLY = '1';
    const files = this.listTests();
    const { outputFiles } = await build({
      stdin: {
        contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'),
        resolveDir: this.root,
      },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      alias: { '@': this.root },
      packages: 'external',
      plugins: [placeFiles(this.root, new Set(files))],
    });
    const code = `(function (require, module, startTestFile) {${outputFiles[0].text}\n})`;
    this.evaluate = new Script(code, { filename: 'engine-tests.js' }).runInThisContext();
    this.require = createRequire(join(this.root, 'package.json'));
    this.require('fast-check').configureGlobal({ seed: usualSeed });
  }

  listTests() {
    const { tests, notTests } = this.options;
    return tests
      .flatMap((place) => {
        if (place.endsWith('.ts')) return [place];
        const inside = readdirSync(join(this.root, place), { recursive: true });
        return inside.map((name) => join(place, name));
      })
      .filter((file) => file.endsWith('.test.ts') && !notTests.includes(file))
      .sort();
  }

  async dryRun() {
    const stryker = namespace();
    stryker.activeMutant = undefined;
    this.times = undefined;
    const results = await this.run({ bail: false });
    this.times = Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(this.timesFile, JSON.stringify(this.times));
    const { mutantCoverage } = stryker;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant, mutantActivation, disableBail }) {
    const stryker = namespace();
    this.times ??= existsSync(this.timesFile) && JSON.parse(readFileSync(this.timesFile, 'utf8'));
    // Stryker allows a hundred times as often as all tests together: a loop gone wild shows earlier.
    const limit = hitLimit && Math.min(hitLimit, Math.max(hitLimit / 20, 100_000));
    const { kills } = this;
    const killsHere = kills.get(activeMutant.fileName) ?? {};
    kills.set(activeMutant.fileName, killsHere);
    const start = () => {
      stryker.activeMutant = activeMutant.id;
    };
    stryker.activeMutant = undefined;
    Object.assign(stryker, { hitLimit: undefined, hitCount: undefined });
    await this.checkUnmutated();
    Object.assign(stryker, { hitLimit: limit, hitCount: limit === undefined ? undefined : 0 });
    if (mutantActivation === 'static') start();
    const results = await this.run({
      bail: !disableBail,
      filter: testFilter && new Set(testFilter),
      rank: ({ id }) => (killsHere[id] ?? 0) * 1e6 - (this.times?.[id] ?? 0),
      start,
    });
    stryker.activeMutant = undefined;
    for (const { id, status } of results) {
      if (status === TestStatus.Failed) killsHere[id] = (killsHere[id] ?? 0) + 1;
    }
    const late = results.find(({ failureMessage }) => failureMessage?.includes(TOO_LONG));
    const limited =
      determineHitLimitReached(stryker.hitCount, limit) ??
      (late && { status: DryRunStatus.Timeout, reason: late.id });
    return toMutantRunResult(limited ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** Once a process: what fails without a mutant, in the order from slow to quick, kills nothing. */
  async checkUnmutated() {
    if (this.isSound) return;
    const slowFirst = ({ id }) => this.times[id] ?? 0;
    const results = await this.run({ bail: true, rank: slowFirst });
    const failed = results.find(({ status }) => status === TestStatus.Failed);
    if (failed) throw new Error(`fails without a mutant: ${failed.id}: ${failed.failureMessage}`);
    this.isSound = true;
  }

  async run({ bail, filter, rank, start }) {
    const { vitest, startFile, tests, after } = createStandIn();
    const module = { exports: {} };
    const require = (name) => (name === 'vitest' ? vitest : this.require(name));
    const results = [];
    try {
      this.evaluate(require, module, startFile);
    } catch (error) {
      // A mutant that cannot even be loaded is found by whichever test loads it.
      if (!bail) throw error;
      const id = filter?.values().next().value ?? Object.keys(this.times)[0];
      return [report({ id, name: id, file: '' }, 0, error)];
    }
    start?.();
    const { leaveOut } = this.options;
    const chosen = tests.filter(
      ({ id }) => (!filter || filter.has(id)) && !leaveOut.some((part) => id.includes(part)),
    );
    if (rank) chosen.sort((a, b) => rank(b) - rank(a));
    for (const test of chosen) {
      const began = performance.now();
      const usual = this.times?.[test.id] ?? 0;
      const failure = await attempt(test, Math.ceil(15_000 + 20 * usual));
      results.push(report(test, performance.now() - began, failure));
      if (failure && bail) break;
    }
    for (const end of after) await end();
    return results;
  }
}

const call = new Script('__stryker__.run()');

async function attempt({ id, before, run }, timeout) {
  const stryker = namespace();
  stryker.currentTestId = id;
  try {
    for (const prepare of before) await prepare();
    stryker.run = run;
    // A loop without an end is broken off from outside.
    await call.runInThisContext({ timeout });
    return null;
  } catch (error) {
    return error ?? new Error('failed');
  } finally {
    stryker.currentTestId = undefined;
  }
}

function report({ id, name, file }, timeSpentMs, failure) {
  const result = { id, name, fileName: file, timeSpentMs, status: TestStatus.Success };
  if (!failure) return result;
  return { ...result, status: TestStatus.Failed, failureMessage: String(failure.message) };
}

/** What the instrumented code and the runner share. */
function namespace() {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}

/** One script has one address: each test file keeps its own, and says when its tests begin. */
function placeFiles(root, testFiles) {
  return {
    name: 'place-files',
    setup({ onLoad }) {
      onLoad({ filter: /\/tests\/.*\.ts$/ }, ({ path }) => {
        const file = relative(root, path);
        const url = JSON.stringify(pathToFileURL(path).href);
        const text = readFileSync(path, 'utf8').replaceAll('import.meta.url', url);
        const begin = testFiles.has(file) ? `startTestFile(${JSON.stringify(file)});` : '';
        return { contents: begin + text, loader: 'ts' };
      });
    },
  };
}

function createRunner(options) {
  return new EngineTestRunner(options);
}
createRunner.inject = ['options'];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'engine', createRunner)];
