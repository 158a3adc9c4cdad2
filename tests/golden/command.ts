/** npm run golden -- FILE…: replays reference cases and prints the largest error of each. */
import { readFileSync } from 'node:fs';
import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { runCase, TOLERANCE } from './run-case';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run golden -- FILE…   (for example tests/golden/*.json)');
  process.exit(2);
}

async function main(): Promise<void> {
  const kernels = await loadKernels();
  let failed = 0;
  for (const file of files) {
    const golden = JSON.parse(readFileSync(file, 'utf8'));
    const deviations = runCase(golden, kernels);
    const ok = deviations.worst <= TOLERANCE;
    if (!ok) failed++;
    const checks = golden.float32Check as Record<string, number> | undefined;
    const yardstick = checks ? Math.max(...Object.values(checks)).toExponential(1) : '–';
    const worst = deviations.worst.toExponential(1);
    console.log(
      `${ok ? 'ok  ' : 'FAIL'} ${golden.id.padEnd(44)} ${worst.padStart(8)}   PyTorch float32 ${yardstick}`,
    );
    if (!ok || process.env.VERBOSE) {
      for (const [key, error] of deviations.largest) {
        const theirs =
          checks?.[key] === undefined ? '' : `   PyTorch float32 ${checks[key].toExponential(1)}`;
        console.log(`       ${key}: ${error.toExponential(1)}${theirs}`);
      }
    }
  }
  console.log(`${files.length - failed} of ${files.length} cases within ${TOLERANCE}`);
  process.exit(failed > 0 ? 1 : 0);
}

void main();
