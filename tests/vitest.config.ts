import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
    environment: 'node',
    globalSetup: 'tests/support/generate-clients.mjs',
    setupFiles: 'tests/support/fixed-seed.ts',
    pool: 'forks',
    // Vitest leaves one core to its own process, which has little to do in a run.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A slow machine takes its time; these only end what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
