// Builds the pages when the sources have changed since the last build.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root, Told } from './say.mjs';

const stamp = path.join(root, '.next/made-from');
const sources = [
  'app',
  'content',
  'lib',
  'prisma/schema.prisma',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const isSource = (name) => !name.startsWith('lib/db/generated') && !name.startsWith('lib/setup');

export const sourcesFingerprint = () => fingerprint(sources, isSource);

export function buildIsStale() {
  if (!existsSync(path.join(root, '.next/BUILD_ID')) || !existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== sourcesFingerprint();
}

export async function buildPages() {
  const madeFrom = sourcesFingerprint();
  rmSync(stamp, { force: true });
  const child = spawn(
    process.execPath,
    [path.join(root, 'node_modules/next/dist/bin/next'), 'build'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    process.stderr.write(said);
    throw new Told('The pages could not be built: what is wrong stands above.');
  }
  writeFileSync(stamp, madeFrom);
}
