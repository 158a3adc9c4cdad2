const part = process.env.MUTATION_TESTS;

/** Mutation testing of the engine's TypeScript: npm run mutation [-- --mutate FILE]. */
export default {
  packageManager: 'npm',
  plugins: ['./tests/mutation/runner.mjs'],
  testRunner: 'engine',
  engine: {
    // Folders or files. A part of the tests is quicker, and gives a lower bound of the score.
    tests: part?.split(',') ?? ['tests/engine', 'tests/golden'],
    // It weighs the kernels and compiles them anew; no TypeScript of the engine runs in it.
    notTests: ['tests/engine/kernels/build.test.ts'],
    // Slow, and what they would find the others find: without them the score is a lower bound too.
    leaveOut: part ? [] : ['finite-differences.test.ts', 'resume.test.ts', 'initializers.json'],
  },
  mutate: [
    'lib/engine/**/*.ts',
    '!lib/engine/{spec,network-spec,training-spec}.ts',
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
  concurrency: 2,
  timeoutMS: 60000,
  dryRunTimeoutMinutes: 15,
  incremental: true,
  incrementalFile: 'reports/stryker-incremental.json',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { reportTests: false, reportMutants: false, allowColor: false },
  thresholds: { high: 90, low: 85, break: 85 },
};
