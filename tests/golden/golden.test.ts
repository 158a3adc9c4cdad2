import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadKernelsNow } from '@/lib/engine/kernels/load-kernels';
import { runCase, TOLERANCE } from './run-case';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const kernels = loadKernelsNow();

describe('the engine reproduces the figures of PyTorch in double precision', () => {
  it('has all 57 cases', () => {
    expect(files).toHaveLength(57);
  });

  it.each(files)('%s', (name) => {
    const deviations = runCase(JSON.parse(readFileSync(folder + name, 'utf8')), kernels);
    expect(deviations.largest.size).toBeGreaterThan(0);
    for (const [key, error] of deviations.largest) {
      expect(error, key).toBeLessThanOrEqual(TOLERANCE);
    }
  });
});
