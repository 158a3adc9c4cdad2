/**
 * Compiles the AssemblyScript kernels into `lib/engine/kernels/kernels.generated.ts`.
 *
 * The module is committed, so that nothing has to be compiled to run the product; it is written
 * anew when its sources have changed (`--force`: always; `--check`: only tells, exit code 1).
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'lib/engine/kernels');
const target = join(folder, 'kernels.generated.ts');

export const compilerOptions = [
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--importMemory',
  '--memoryBase',
  '1024',
  '--zeroFilledMemory',
];

function listSources() {
  const assembly = join(folder, 'assembly');
  const files = readdirSync(assembly, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(assembly, name));
  return [join(folder, 'opcodes.ts'), ...files].sort();
}

/** A fingerprint of everything the module is made from, the compiler's version included. */
export function fingerprint() {
  const lock = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256').update(lock.dependencies.assemblyscript);
  hash.update(compilerOptions.join(' '));
  for (const file of listSources())
    hash.update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest('hex').slice(0, 16);
}

/** Compiles and returns the bytes of the wasm module. */
export async function compile() {
  const asc = (await import('assemblyscript/asc')).default;
  let binary;
  const { error, stderr } = await asc.main(
    ['index.ts', '--outFile', 'kernels.wasm', ...compilerOptions],
    {
      readFile(name) {
        const path = join(folder, 'assembly', name);
        return existsSync(path) ? readFileSync(path, 'utf8') : null;
      },
      writeFile(name, contents) {
        if (name === 'kernels.wasm') binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`The kernels do not compile.\n${stderr.toString()}`);
  return binary;
}

export function moduleText(binary, print) {
  const base64 = Buffer.from(binary).toString('base64');
  return `// Compiled from ./assembly by lib/setup/kernels.mjs. Do not edit.\nexport const kernelsFingerprint = '${print}';\nexport const kernelsBase64 =\n  '${base64}';\n`;
}

export function kernelsAreStale() {
  return !existsSync(target) || !readFileSync(target, 'utf8').includes(`'${fingerprint()}'`);
}

/** Writes the committed module anew; gives the size of the wasm in bytes. */
export async function compileKernels() {
  const binary = await compile();
  writeFileSync(target, moduleText(binary, fingerprint()));
  return binary.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    if (kernelsAreStale()) {
      console.error('The compiled kernels are older than their sources. Run: npm run kernels');
      process.exit(1);
    }
  } else if (kernelsAreStale() || process.argv.includes('--force')) {
    console.log(`kernels: ${await compileKernels()} bytes`);
  }
}
