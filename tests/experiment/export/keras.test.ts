import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printKeras } from '@/lib/experiment/export/keras';
import { experiments, goldenNames } from './experiments';

const ADDRESS = 'https://descent.example/data';
const hasPython = spawnSync('python3', ['--version'], { stdio: 'ignore' }).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'descent-keras-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an experiment printed as Keras', () => {
  test.each(goldenNames)('%s reads as the kept program', async (name) => {
    await expect(printKeras(experiments[name], ADDRESS)).toMatchFileSnapshot(
      `./programs/${name}.keras.py`,
    );
  });

  test.each(Object.keys(experiments))('%s leaves no gap in the program', (name) => {
    expect(printKeras(experiments[name], ADDRESS)).not.toMatch(/undefined|NaN|\[object|null/);
  });

  test('a decay that is added to the gradient becomes half as large an L2 penalty', () => {
    const program = printKeras(experiments['optimizer-adam'], ADDRESS);
    expect(program).toContain('kernel_regularizer=regularizers.L1L2(l2=0.005)');
    expect(program).toContain('bias_regularizer=regularizers.L1L2(l2=0.005)');
    expect(program).not.toContain('weight_decay');
  });

  test('batch normalisation gets the momentum of Keras, one minus that of the engine', () => {
    const program = printKeras(experiments['batch-norm'], ADDRESS);
    expect(program).toContain('layers.BatchNormalization(momentum=0.8, epsilon=0.00001)');
  });

  test('what Keras lacks is said in the program', () => {
    expect(printKeras(experiments['optimizer-radam'], ADDRESS)).toContain('Keras has no RAdam');
  });

  test.skipIf(!hasPython)('every program is a Python program', () => {
    for (const [name, experiment] of Object.entries(experiments)) {
      writeFileSync(join(folder, `${name}.py`), printKeras(experiment, ADDRESS));
    }
    const checked = spawnSync('python3', ['-m', 'compileall', '-q', folder], { encoding: 'utf8' });
    expect(checked.stdout + checked.stderr).toBe('');
  });
});
