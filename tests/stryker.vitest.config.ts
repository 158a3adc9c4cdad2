import { mergeConfig } from 'vitest/config';
import base from './vitest.config';

/** Mutation testing runs the engine's tests alone, and of the digests only those in this process. */
const config = mergeConfig(base, {
  test: { testTimeout: 10_000, env: { DIGESTS_HERE_ONLY: '1' } },
});
config.test.include = ['tests/engine/**/*.test.ts', 'tests/golden/**/*.test.ts'];
config.test.exclude = ['tests/engine/kernels/build.test.ts', 'node_modules/**'];

export default config;
