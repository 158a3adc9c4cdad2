// npm test : everything that must hold, from formatting to the built pages in a real browser.
// npm run check : the fast part of it (--fast).

import { neededNode, requireNode } from './checks.mjs';
import { done, root, Told, tell } from './say.mjs';
import { parts } from './test-parts.mjs';

const fast = process.argv.includes('--fast');
const total = { passed: 0, failed: 0 };
const failures = [];

async function prepare() {
  requireNode(process.versions.node, neededNode());
  const { packagesAreStale, installPackages } = await import('./install.mjs');
  if (packagesAreStale()) {
    console.log('· Installing packages (a minute or two the first time)…');
    await installPackages();
  } else done('Packages are installed');
  const { ensureGenerated } = await import('./generate.mjs');
  await ensureGenerated();
  const { kernelsAreStale, compileKernels } = await import('./kernels.mjs');
  if (kernelsAreStale()) await compileKernels();
  process.chdir(root);
}

try {
  await prepare();
} catch (error) {
  if (error instanceof Told) tell(error.message);
  throw error;
}

for (const part of parts) {
  if (fast && !part.fast) continue;
  const started = performance.now();
  console.log(`\n── ${part.name}`);
  let outcome;
  try {
    outcome = await part.run();
  } catch (error) {
    console.error(error instanceof Told ? error.message : error);
    outcome = { passed: 0, failed: 1 };
  }
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  if (outcome.failed) failures.push(part.name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${part.name}: ${outcome.failed ? 'FAILED' : 'passed'} (${seconds} s)`);
  if (outcome.failed && part.stopsTheRest) break;
}

if (failures.length) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
