import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { usualSeed } from './seed.mjs';

/**
 * Property tests try the same cases every time, so that what passes here passes everywhere.
 * `FC_SEED=random` explores, `FC_SEED=7` repeats what a seed has shown. Files without properties do
 * not wait for the library.
 */
const { FC_SEED = String(usualSeed) } = process.env;
const { testPath = '' } = expect.getState();

if (FC_SEED !== 'random' && readFileSync(testPath, 'utf8').includes("from 'fast-check'")) {
  const seed = Number(FC_SEED);
  if (!Number.isInteger(seed)) throw new Error(`FC_SEED must be a whole number or "random"`);
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed });
}
