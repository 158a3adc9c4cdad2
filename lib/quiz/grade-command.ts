import { createReadStream, existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { blocksOf, markInOrder } from './marking/blocks';
import { KeysError, openQuizKeys } from './marking/load';
import { type Block, markBlock } from './marking/mark';
import { serveBlocks, startHelper } from './marking/worker';

/**
 * Marks a file of free-text answers: one `{"question","answer"}` a line in, one mark a line out.
 *
 *   npm run grade -- --answers FILE.jsonl [--quiz SLUG] [--content FOLDER] [--threads COUNT]
 *
 * A line that cannot be marked gives `{"line","error"}`; the others are marked all the same, and the exit code is 1.
 */
const flags = new Map<string, string>();
for (let i = 2; i < process.argv.length; i += 2) {
  const name = process.argv[i];
  const value = process.argv[i + 1];
  if (!/^--(quiz|answers|content|threads)$/.test(name) || value === undefined)
    stop(`Unknown or unfinished option ${name}. Use --answers FILE.jsonl, --quiz SLUG.`);
  flags.set(name.slice(2), value);
}
function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const answersFile = flags.get('answers') ?? stop('Name the answers: --answers FILE.jsonl');
/** Set by the program that runs this one from a bundle. */
const { DESCENT_BUNDLE: bundle, DESCENT_BUNDLE_RUNNER: runner } = process.env;

const openKeys = () =>
  openQuizKeys(flags.get('content') ?? 'content', flags.get('quiz'), {
    program: bundle,
    keepIn: bundle?.replace(/\.\w+$/, '.keys.json'),
  });

const LINES_IN_BLOCK = 50;
/** A thread needs a moment until it is ready; a short file is marked by then. */
const BYTES_FOR_A_HELPER = 120_000;
const MOST_THREADS = 4;
/** The output names every line that could not be marked; a terminal is for the first few. */
const COMPLAINTS_TOLD = 10;

function threadsFor(file: string): number {
  const wanted = flags.get('threads');
  if (wanted !== undefined && !/^[1-9]\d?$/.test(wanted))
    stop(`--threads must be a whole number from 1 to 99; got ${wanted}`);
  if (wanted !== undefined) return Number(wanted);
  const worthwhile = 1 + Math.floor(statSync(file).size / BYTES_FOR_A_HELPER);
  return Math.min(worthwhile, availableParallelism(), MOST_THREADS);
}

async function markFile(): Promise<void> {
  if (!existsSync(answersFile)) stop(`There is no file ${answersFile}`);
  const threads = threadsFor(answersFile);
  const keys = openKeys();
  const [, file, ...options] = process.argv;
  const helpers = Array.from({ length: runner ? threads - 1 : 0 }, () =>
    startHelper(runner!, [file, ...options]),
  );
  const text = createReadStream(answersFile, { encoding: 'utf8', highWaterMark: 1 << 18 });
  const mark = (block: Block) => markBlock(block, keys);
  const blocks = blocksOf(text, LINES_IN_BLOCK);
  let complaints = 0;
  for await (const marked of markInOrder(blocks, mark, helpers, () => setImmediate())) {
    for (const complaint of marked.complaints) {
      complaints += 1;
      if (complaints <= COMPLAINTS_TOLD) process.stderr.write(`${answersFile}: ${complaint}\n`);
      process.exitCode = 1;
    }
    if (marked.text !== '' && !process.stdout.write(marked.text))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  await Promise.all(helpers.map((helper) => helper.end()));
  keys.keep();
  const untold = complaints - COMPLAINTS_TOLD;
  if (untold > 0)
    process.stderr.write(
      `… ${untold} more ${untold === 1 ? 'line' : 'lines'} could not be marked; each has an "error" in the output.\n`,
    );
}

if (isMainThread)
  markFile().catch((error: Error) => {
    if (error.name === KeysError.name) stop(error.message);
    throw error;
  });
else {
  const keys = openKeys();
  serveBlocks((block) => markBlock(block, keys));
}
