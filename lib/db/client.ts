import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient as PostgresqlClient } from '@/lib/db/generated/postgresql/client';
import { PrismaClient as SqliteClient } from '@/lib/db/generated/sqlite/client';
import { EmbeddedAdapter } from './embedded-adapter';

/** The code is typed against one generated client; the other has the same shape. */
export type Database = SqliteClient;
/** What a store works on inside `database.$transaction`. */
export type Transaction = Parameters<Parameters<Database['$transaction']>[0]>[0];

const clientOptions = {
  // Writers wait for each other on the embedded database, so a busy moment needs more than Prisma's two seconds.
  transactionOptions: { maxWait: 20_000, timeout: 20_000 },
  // Otherwise every query reads the stack for the place it was called from.
  errorFormat: 'minimal',
} as const;

const kept = globalThis as typeof globalThis & { descentDatabase?: Database };

/** The database of this process, opened at the first use: a build never opens one. */
export function getDatabase(): Database {
  kept.descentDatabase ??= openDatabase(process.env.DATABASE_URL || 'file:.data/descent.db');
  return kept.descentDatabase;
}

/** Makes `database` the one that `getDatabase` gives: each test works on its own. */
export function setDatabase(database: Database | undefined): void {
  kept.descentDatabase = database;
}

/** Connects at the first query. The caller closes it with `$disconnect()`. */
export function openDatabase(url: string): Database {
  if (/^postgres(ql)?:/.test(url)) {
    const adapter = new PrismaPg({ connectionString: url });
    return new PostgresqlClient({ adapter, ...clientOptions }) as unknown as Database;
  }
  if (!url.startsWith('file:')) {
    throw new Error(
      `DATABASE_URL must begin with postgresql:// or file:; got ${url.split(':')[0]}:`,
    );
  }
  return new SqliteClient({ adapter: new EmbeddedAdapter({ url }), ...clientOptions });
}
