import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareDatabase } from '../../lib/setup/database.mjs';
import { keepCopy } from '../../lib/setup/database-embedded.mjs';
import { temporaryFolder } from '../support/folders';

let folder: string;
let file: string;
let url: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'descent.db');
  url = `file:${file}`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function execute(sql: string) {
  const database = new Libsql(file);
  database.exec(sql);
  database.close();
}

test('a database is made with its folder; one in which a page was overwritten is told as damaged', async () => {
  file = path.join(folder, 'not-yet', 'descent.db');
  url = `file:${file}`;
  await prepareDatabase(url);
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096, statSync(file).size - 4096);
  writeFileSync(file, bytes);
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
  await expect(prepareDatabase(url)).rejects.toThrow(/The database \S+ is damaged/);
});

test('a database made by a newer Descent is left alone', async () => {
  await prepareDatabase(url);
  execute(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '20990101000000_later', 1)",
  );
  await expect(prepareDatabase(url)).rejects.toThrow(
    'The database was made by a newer Descent (it has the migration 20990101000000_later)',
  );
});

test('a migration that was begun and not finished is told', async () => {
  await prepareDatabase(url);
  execute('UPDATE _prisma_migrations SET finished_at = NULL');
  await expect(prepareDatabase(url)).rejects.toThrow('was begun and not finished');
});

test('copies hold what was in the database, and the newest three are kept', async () => {
  execute("CREATE TABLE note (text); INSERT INTO note VALUES ('kept')");
  const copies: string[] = [];
  for (const day of [1, 2, 3, 4, 5]) {
    copies.push(await keepCopy(url, new Date(Date.UTC(2026, 0, day))));
  }
  expect(readdirSync(path.join(folder, 'copies')).sort()).toEqual(
    copies.slice(2).map((copy) => path.basename(copy)),
  );
  const copy = new Libsql(copies[4]);
  expect(copy.prepare('SELECT text FROM note').get()).toMatchObject({ text: 'kept' });
  copy.close();
});
