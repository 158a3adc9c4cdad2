// A PostgreSQL server: can it be reached, and which migrations does the database have?
import { sortMigrations } from './migration-state.mjs';
import { Told } from './say.mjs';

export async function inspectServer(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present",
    );
    if (!rows[0].present) return { applied: [], unfinished: [] };
    const applied = await client.query(
      'SELECT migration_name, finished_at, rolled_back_at FROM _prisma_migrations',
    );
    return sortMigrations(applied.rows);
  } catch (error) {
    // A database that is not there yet is made by the migration.
    if (error.code === '3D000') return { applied: [], unfinished: [] };
    throw inWords(error, url);
  } finally {
    await client.end().catch(() => {});
  }
}

function inWords(error, url) {
  const where = URL.canParse(url) ? new URL(url).host || 'its socket' : 'the address given';
  if (/^28/.test(error.code ?? '')) {
    return new Told(
      `The database server at ${where} refused the user name or password: correct DATABASE_URL.`,
    );
  }
  const unreachable = /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57P03/;
  const codes = [error.code, ...(error.errors ?? []).map((one) => one.code)].join(' ');
  if (unreachable.test(codes) || /timeout/i.test(error.message)) {
    return new Told(
      `The database server at ${where} cannot be reached: start it, or correct DATABASE_URL; without DATABASE_URL, Descent uses its embedded database.`,
    );
  }
  return error;
}
