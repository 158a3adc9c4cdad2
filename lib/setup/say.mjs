import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

/** A failure that one plain sentence explains; anything else is a defect and keeps its stack. */
export class Told extends Error {}

/** Prints the sentence and ends with failure. */
export function tell(sentence) {
  process.stderr.write(`${paint('31', '✗')} ${sentence}\n`);
  process.exit(1);
}

/** Runs one named step; prints its name when it is not over at once, and how long it took when it is. */
export async function step(name, work) {
  const started = performance.now();
  const announcement = setTimeout(() => process.stdout.write(`${paint('2', '·')} ${name}…\n`), 300);
  let result;
  try {
    result = await work();
  } finally {
    clearTimeout(announcement);
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${paint('32', '✓')} ${name}${seconds >= 0.5 ? paint('2', ` (${seconds.toFixed(1)} s)`) : ''}\n`,
  );
  return result;
}

export const done = (name) => process.stdout.write(`${paint('32', '✓')} ${name}\n`);

export const relative = (file) => path.relative(root, file) || '.';
