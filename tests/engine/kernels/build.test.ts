import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { kernelsBase64, kernelsFingerprint } from '@/lib/engine/kernels/kernels.generated';
import { compile, fingerprint } from '@/lib/setup/kernels.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the built engine', () => {
  it('has the kernels that the sources give when compiled afresh', async () => {
    expect(kernelsFingerprint).toBe(fingerprint());
    // Seconds of compiling: once for each state of sources and module, but always in CI.
    const module = createHash('sha256').update(kernelsBase64).digest('hex').slice(0, 16);
    const proof = join(root, 'node_modules/.cache/kernels', `${fingerprint()}-${module}`);
    if (existsSync(proof) && !process.env.CI) return;
    expect(Buffer.from(await compile()).toString('base64')).toBe(kernelsBase64);
    mkdirSync(dirname(proof), { recursive: true });
    writeFileSync(proof, '');
  }, 240_000);

  it('takes at most 25 kB of JavaScript besides its kernels, gzipped', () => {
    const entry = fileURLToPath(new URL('../../../lib/engine/trainer.ts', import.meta.url));
    const alias = { '@': root };
    const { outputFiles } = buildSync({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      alias,
    });
    const text = new TextDecoder().decode(outputFiles[0].contents);
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(25_000);
  });
});

describe('the source of the engine', () => {
  it('leaves to Math only what is the same everywhere', () => {
    const allowed = /Math\.(sqrt|fround|imul|abs|min|max|floor|ceil|round|sign|trunc|PI)\b/;
    const entry = fileURLToPath(new URL('../../../lib/engine/trainer.ts', import.meta.url));
    const { outputFiles } = buildSync({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      write: false,
      minifyWhitespace: true,
    });
    const text = new TextDecoder().decode(outputFiles[0].contents);
    for (const [use] of text.matchAll(/\bMath\.\w+/g)) expect(use).toMatch(allowed);
    expect(text.includes('**')).toBe(false);
    expect(/Date\.now|performance\.now|Math\.random/.test(text)).toBe(false);
    expect(readFileSync(entry, 'utf8')).not.toContain('@/');
  });
});
