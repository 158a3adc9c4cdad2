import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { type Database, getDatabase, openDatabase, setDatabase } from '@/lib/db/client';
import { findPostgres } from '../../lib/setup/debian.mjs';
import { startPostgres } from './postgres.mjs';

const migrations = path.join(import.meta.dirname, '../../prisma/migrations');

function migrationScripts(provider: string): string[] {
  return readdirSync(path.join(migrations, provider), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readFileSync(path.join(migrations, provider, name, 'migration.sql'), 'utf8'));
}

interface Source {
  /** Address of a database of its own, empty but migrated. */
  create(): Promise<string>;
  remove(url: string): Promise<void>;
  close(): Promise<void>;
}

async function embedded(): Promise<Source> {
  const folder = mkdtempSync(path.join(tmpdir(), 'descent-databases-'));
  const template = path.join(folder, 'template.db');
  const database = new Libsql(template);
  for (const script of migrationScripts('sqlite')) database.exec(script);
  database.close();
  let made = 0;
  return {
    async create() {
      const file = path.join(folder, `${made++}.db`);
      copyFileSync(template, file);
      return `file:${file}`;
    },
    async remove(url) {
      for (const end of ['', '-wal', '-shm']) rmSync(url.slice(5) + end, { force: true });
    },
    async close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function postgresql(): Promise<Source> {
  const server = await startPostgres(findPostgres() as string);
  const run = async (database: string, ...scripts: string[]) => {
    const client = new pg.Client({ connectionString: server.urlOf(database) });
    await client.connect();
    try {
      for (const script of scripts) await client.query(script);
    } finally {
      await client.end();
    }
  };
  await run('postgres', 'CREATE DATABASE template');
  await run('template', ...migrationScripts('postgresql'));
  let made = 0;
  return {
    async create() {
      const name = `test_${made++}`;
      await run('postgres', `CREATE DATABASE ${name} TEMPLATE template`);
      return server.urlOf(name);
    },
    async remove(url) {
      await run('postgres', `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
    },
    close: () => server.stop(),
  };
}

export interface TestDatabase {
  /** Opens a further client to the database of the running test, as a second process would. */
  another(): Database;
  readonly url: string;
}

/**
 * Runs a group of tests twice, on the embedded database and on PostgreSQL, each test on a fresh migrated database,
 * which is the one that `getDatabase()` gives. Without PostgreSQL on the system its half is skipped.
 */
export function describeOnEachDatabase(title: string, body: (at: TestDatabase) => void): void {
  const sources = [
    { name: 'the embedded database', open: embedded, skipped: false },
    { name: 'PostgreSQL', open: postgresql, skipped: findPostgres() === null },
  ];
  for (const { name, open, skipped } of sources) {
    const without = skipped ? ' (no PostgreSQL here: apt-get install postgresql)' : '';
    describe.skipIf(skipped)(`${title}, on ${name}${without}`, () => {
      let source: Source;
      let url = '';
      let others: Database[] = [];
      beforeAll(async () => {
        source = await open();
      });
      beforeEach(async () => {
        url = await source.create();
        setDatabase(openDatabase(url));
      });
      afterEach(async () => {
        for (const database of [getDatabase(), ...others]) await database.$disconnect();
        others = [];
        setDatabase(undefined);
        await source.remove(url);
      });
      afterAll(() => source?.close());
      body({
        another() {
          const database = openDatabase(url);
          others.push(database);
          return database;
        },
        get url() {
          return url;
        },
      });
    });
  }
}
