import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium, findProgram, installPackages } from '@/lib/setup/debian.mjs';
import { kernels } from '../support';
import { computeDigests, type DataTexts } from './compute';
import { experiments } from './experiments';
import known from './known.json';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'digests-'));
afterAll(() => rmSync(folder, { recursive: true }));

function readTexts(): DataTexts {
  const unpack = (name: string) =>
    gunzipSync(readFileSync(join(root, 'content/data', name))).toString();
  return {
    digits: unpack('digits.csv.gz'),
    fashion: unpack('fashion.csv.gz'),
    // Enough of the large one: another engine has to read all of it as a script.
    fashion14: unpack('fashion14.csv.gz').split('\n', 600).join('\n'),
    iris: readFileSync(join(root, 'content/data/iris.csv'), 'utf8'),
  };
}

/** The experiments, the engine and the data as one script for other JavaScript engines. */
function buildScript(): string {
  const script = join(folder, 'digests.js');
  if (existsSync(script)) return script;
  buildSync({
    entryPoints: [join(here, 'shell.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    outfile: script,
    alias: { '@': root },
    banner: { js: `const dataTexts = ${JSON.stringify(readTexts())};` },
  });
  return script;
}

/** Other JavaScript engines; they are fetched from Debian where the tests run unattended. */
const shells = [
  { name: 'SpiderMonkey', programs: ['gjs'], folders: [], packages: ['gjs'] },
  {
    name: 'JavaScriptCore',
    programs: ['jsc'],
    folders: ['webkit2gtk-4.0', 'webkit2gtk-4.1', 'webkitgtk-6.0'].map(
      (part) => `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/${part}`,
    ),
    packages: ['libjavascriptcoregtk-4.0-bin'],
  },
];

function findShell({ programs, folders, packages }: (typeof shells)[number]): string | null {
  const found = findProgram(programs, folders);
  if (found || !process.env.CI) return found;
  return installPackages(packages) ? findProgram(programs, folders) : null;
}

describe('the same experiments give the same bits everywhere', () => {
  it('in Node, as they always did', () => {
    const digests = computeDigests(kernels, readTexts());
    if (process.env.UPDATE_DIGESTS) {
      writeFileSync(join(here, 'known.json'), `${JSON.stringify(digests, null, 2)}\n`);
    }
    expect(digests).toEqual(known);
  });

  it('twice over, and another with another seed', () => {
    expect(new Set(Object.values(known)).size).toBe(Object.keys(experiments).length);
  });

  for (const shell of shells) {
    const program = process.env.DIGESTS_HERE_ONLY ? null : findShell(shell);
    it.skipIf(!program)(
      `in ${shell.name}${program ? '' : ` (needs ${shell.packages})`}`,
      () => {
        const output = execFileSync(program ?? '', [buildScript()], {
          encoding: 'utf8',
          timeout: 120_000,
        });
        expect(JSON.parse(output)).toEqual(known);
      },
      60_000,
    );
  }

  const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const executablePath =
    existsSync(browser) || !process.env.CI ? browser : (findChromium() ?? browser);
  const missing = !existsSync(executablePath) || process.env.DIGESTS_HERE_ONLY !== undefined;
  it.skipIf(missing)(
    `in Chromium${missing ? ' (needs chromium)' : ''}`,
    async () => {
      const instance = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      try {
        const page = await instance.newPage();
        await page.addScriptTag({ path: buildScript() });
        const result = await page.evaluate(
          () => (globalThis as unknown as { digests: string }).digests,
        );
        expect(JSON.parse(result)).toEqual(known);
      } finally {
        await instance.close();
      }
    },
    60_000,
  );
});
