import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualSeed } from '../support/seed.mjs';

describe('property tests', () => {
  it.skipIf(process.env.FC_SEED)('draw the same cases in every run', () => {
    expect(fc.readConfigureGlobal()).toEqual({ seed: usualSeed });
    const draw = () => {
      const seen: number[] = [];
      fc.assert(fc.property(fc.integer(), (n) => void seen.push(n)));
      return seen;
    };
    expect(draw()).toEqual(draw());
  });
});
