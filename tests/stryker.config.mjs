/** Mutation testing of the engine's TypeScript: npm run mutation [-- --mutate FILE]. */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/stryker.vitest.config.ts', related: false },
  mutate: [
    'lib/engine/**/*.ts',
    '!lib/engine/spec.ts',
    '!lib/engine/kernels/assembly/**',
    '!lib/engine/kernels/kernels.generated.ts',
    '!lib/engine/kernels/opcodes.ts',
  ],
  ignorePatterns: ['.next', '.data', 'app', 'reports', 'tests/bench/node_modules', 'tests/e2e'],
  // The words of an error are tested where they matter; every piece of a sentence is not.
  mutator: { excludedMutations: [] },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 15000,
  incremental: true,
  incrementalFile: 'reports/stryker-incremental.json',
  reporters: ['clear-text', 'json', 'progress'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { reportTests: false, allowColor: false },
  thresholds: { high: 90, low: 85, break: 85 },
};
