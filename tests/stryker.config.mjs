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
  // Tests run without checking types, and AssemblyScript would not parse.
  disableTypeChecks: false,
  // Its reader of tsconfig files needs an interface that TypeScript 7 no longer has.
  tsconfigFile: 'tests/none.json',
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
