import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/db/client';
import { migrationsOf, prepareDatabase } from '../../lib/setup/database.mjs';
import { findPostgres } from '../../lib/setup/debian.mjs';
import { derivePostgresqlSchema } from '../../prisma/derive.mjs';
import { startPostgres } from '../support/postgres.mjs';

const root = path.join(import.meta.dirname, '../..');
const schemaFile = path.join(root, 'prisma/schema.prisma');

function prisma(url: string, ...args: string[]): string {
  const cli = path.join(root, 'node_modules/prisma/build/index.js');
  const config = path.join(root, 'prisma/prisma.config.ts');
  const env = { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: '1' };
  return execFileSync(process.execPath, [cli, ...args, '--config', config], {
    env,
    stdio: 'pipe',
  }).toString();
}

describe.each([
  { provider: 'sqlite', name: 'the embedded database', skipped: false },
  { provider: 'postgresql', name: 'PostgreSQL', skipped: findPostgres() === null },
])('on $name', ({ provider, skipped }) => {
  let folder: string;
  let url: string;
  let stop = async () => {};
  let schema = schemaFile;

  beforeAll(async () => {
    if (skipped) return;
    folder = mkdtempSync(path.join(tmpdir(), 'descent-migrations-'));
    url = `file:${path.join(folder, 'new.db')}`;
    if (provider === 'sqlite') return;
    const server = await startPostgres(findPostgres() as string);
    url = server.urlOf('made_by_the_migration');
    stop = server.stop;
    schema = path.join(folder, 'schema.prisma');
    writeFileSync(schema, derivePostgresqlSchema(readFileSync(schemaFile, 'utf8')));
  });

  afterAll(async () => {
    await stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  test.skipIf(skipped)(
    'the migrations lead to the schema, and from nothing to a database that answers',
    async () => {
      const migrations = path.join(root, 'prisma/migrations', provider);
      await prepareDatabase(url);
      // Prisma may end well and have done nothing, so what it says is read.
      const told = prisma(
        url,
        'migrate',
        'diff',
        '--from-migrations',
        migrations,
        '--to-schema',
        schema,
        '--exit-code',
      );
      expect(told).toContain('No difference detected');
      // A second preparation finds all of them applied, and changes nothing.
      await prepareDatabase(url);
      const database = openDatabase(url);
      expect(await database.attempt.count()).toBe(0);
      expect(await database.user.count()).toBe(0);
      await database.$disconnect();
    },
  );
});

test('both databases have the same migrations, and the last one was made from the schema as it is', () => {
  expect(migrationsOf('sqlite')).toEqual(migrationsOf('postgresql'));
  const last = readFileSync(path.join(root, 'prisma/migrations/last.prisma'), 'utf8');
  expect(last, 'run npm run db:migration -- NAME').toBe(readFileSync(schemaFile, 'utf8'));
});
