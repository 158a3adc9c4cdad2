// node lib/setup/generate.mjs : makes the two Prisma clients from prisma/schema.prisma, if they are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { runPrisma } from './prisma.mjs';
import { root } from './say.mjs';

const output = path.join(root, 'lib/db/generated');
const stamp = path.join(output, 'made-from');
const sources = ['prisma/schema.prisma', 'prisma/derive.mjs', 'node_modules/prisma/package.json'];

export function generatedIsStale() {
  if (!existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== fingerprint(sources);
}

export async function ensureGenerated() {
  if (!generatedIsStale()) return false;
  const made = fingerprint(sources);
  await runPrisma(['generate'], 'file:unused.db');
  await runPrisma(['generate'], 'postgresql://none');
  for (const provider of ['sqlite', 'postgresql']) {
    if (!existsSync(path.join(output, provider, 'client.ts'))) {
      throw new Error(
        `prisma generate ended well but wrote no lib/db/generated/${provider}/client.ts`,
      );
    }
  }
  writeFileSync(stamp, made);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(
    (await ensureGenerated()) ? 'Database clients generated.' : 'Database clients are up to date.',
  );
}
