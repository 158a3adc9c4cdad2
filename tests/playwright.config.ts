import { defineConfig } from '@playwright/test';

// The test command starts the built server and names its address and the browser here.
const baseURL = process.env.DESCENT_TEST_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // By hand a test that fails once has failed. On CI it is tried once more, and named if it passes then.
  retries: process.env.CI ? 1 : 0,
  // A slow machine takes its time; these only end what hangs.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    baseURL,
    // A trace keeps a copy of the page for every action: a third of the time, so only once something has failed.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
  },
});
