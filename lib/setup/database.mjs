// Checks the database, keeps a copy of it before a change, and brings it to the newest migration.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { requireWritable } from './checks.mjs';
import { fileOf, inspectEmbedded, keepCopy } from './database-embedded.mjs';
import { inspectServer } from './database-server.mjs';
import { runPrisma } from './prisma.mjs';
import { root, Told } from './say.mjs';

export function migrationsOf(provider) {
  return readdirSync(path.join(root, 'prisma/migrations', provider), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Throws a sentence for the reader when the database cannot be reached, read or migrated. */
export async function prepareDatabase(url) {
  const embedded = url.startsWith('file:');
  if (!embedded && !/^postgres(ql)?:\/\//.test(url)) {
    throw new Told(
      `DATABASE_URL must begin with postgresql:// (or be left out, for the embedded database); got "${url.split(':')[0]}:".`,
    );
  }
  if (embedded) requireWritable(path.dirname(fileOf(url)));
  const inspect = () => (embedded ? inspectEmbedded(url) : inspectServer(url));
  const wanted = migrationsOf(embedded ? 'sqlite' : 'postgresql');
  const before = await inspect();
  if (before.unfinished.length > 0) {
    throw new Told(
      `The migration ${before.unfinished[0]} of the database was begun and not finished: put back the copy made before it (.data/copies), or mend it by hand and run \`npx prisma migrate resolve --config prisma/prisma.config.ts\`.`,
    );
  }
  const unknown = before.applied.filter((name) => !wanted.includes(name));
  if (unknown.length > 0) {
    throw new Told(
      `The database was made by a newer Descent (it has the migration ${unknown[0]}): update the project, or use another database.`,
    );
  }
  if (wanted.every((name) => before.applied.includes(name))) return;
  if (embedded && before.applied.length > 0) await keepCopy(url);
  await runPrisma(['migrate', 'deploy'], url);
  const after = await inspect();
  const missing = wanted.filter((name) => !after.applied.includes(name));
  if (missing.length > 0) {
    throw new Error(`prisma migrate deploy ended well but did not apply ${missing.join(', ')}`);
  }
}
