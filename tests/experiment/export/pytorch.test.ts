import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseShipped, type ShippedDataSet } from '@/lib/engine/data/shipped';
import { type Kernels, loadKernels } from '@/lib/engine/kernels/load-kernels';
import { createTrainer } from '@/lib/engine/trainer';
import { printPyTorch } from '@/lib/experiment/export/pytorch';
import { experiments, goldenNames } from './experiments';

const content = fileURLToPath(new URL('../../../content/data/', import.meta.url));
const texts = {
  digits: gunzipSync(readFileSync(join(content, 'digits.csv.gz'))).toString(),
  iris: readFileSync(join(content, 'iris.csv'), 'utf8'),
};
const ADDRESS = 'https://descent.example/data';

describe('an experiment printed as PyTorch', () => {
  test.each(goldenNames)('%s reads as the kept program', async (name) => {
    await expect(printPyTorch(experiments[name], ADDRESS)).toMatchFileSnapshot(
      `./programs/${name}.py`,
    );
  });

  test.each(Object.keys(experiments))('%s leaves no gap in the program', (name) => {
    const program = printPyTorch(experiments[name], ADDRESS);
    expect(program).not.toMatch(/undefined|NaN|\[object|null/);
  });
});

/** A Python with PyTorch, where the machine has one. */
const python = ['/usr/bin/python3', 'python3'].find(
  (name) => spawnSync(name, ['-c', 'import torch, numpy'], { stdio: 'ignore' }).status === 0,
);

/** Runs every program in one process and tells what each printed. */
const DRIVER = `
import contextlib, io, json, pathlib, sys, torch
torch.set_num_threads(1)
printed = {"version": torch.__version__}
for path in sorted(pathlib.Path(".").glob("*.py")):
    if path.name == "driver.py":
        continue
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(path.read_text(), path.name, "exec"), {"__name__": path.stem})
    printed[path.stem] = out.getvalue()
json.dump(printed, sys.stdout)
`;

describe.skipIf(!python)('the printed program, run by PyTorch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'descent-pytorch-'));
  let printed: Record<string, string> = {};
  let kernels: Kernels;

  beforeAll(async () => {
    kernels = await loadKernels();
    for (const [set, text] of Object.entries(texts))
      writeFileSync(join(folder, `${set}.csv`), text);
    for (const [name, experiment] of Object.entries(experiments)) {
      writeFileSync(join(folder, `${name}.py`), printPyTorch(experiment, ADDRESS));
    }
    writeFileSync(join(folder, 'driver.py'), DRIVER);
    const out = execFileSync(python ?? '', ['driver.py'], { cwd: folder, maxBuffer: 1e8 });
    printed = JSON.parse(out.toString());
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.keys(experiments))('%s: the losses are the engine’s', (name) => {
    const experiment = experiments[name];
    const { set } = experiment.data;
    const shipped: ShippedDataSet | undefined =
      set === 'digits' || set === 'iris' ? parseShipped(set, texts[set]) : undefined;
    const trainer = createTrainer(experiment, kernels, shipped);
    trainer.train(100);
    const { step, trainLoss, validationLoss } = trainer.history;
    const rows = [...printed[name].matchAll(/step +(\d+) +training (\S+) +validation (\S+)/g)];
    expect(rows.map((row) => Number(row[1]))).toEqual([...step]);
    for (const [i, row] of rows.entries()) {
      expect(Number(row[2])).toBeCloseTo(trainLoss[i], 4);
      if (!Number.isNaN(validationLoss[i]))
        expect(Number(row[3])).toBeCloseTo(validationLoss[i], 4);
    }
    trainer.dispose();
  });
});
