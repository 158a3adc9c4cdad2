// The embedded database as a file: is it sound, which migrations has it, and a copy of it.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { sortMigrations } from './migration-state.mjs';
import { Told } from './say.mjs';

export const fileOf = (url) => path.resolve(url.slice('file:'.length).split('?')[0]);
const copiesKept = 3;
/** Reading a larger file through would make every start slow. */
const largestCheckedThrough = 256 * 1024 * 1024;

export async function inspectEmbedded(url) {
  const file = fileOf(url);
  if (!existsSync(file) || statSync(file).size === 0) return { applied: [], unfinished: [] };
  const { default: Libsql } = await import('libsql');
  let database;
  try {
    database = new Libsql(file, { timeout: 5000 });
    database.pragma('journal_mode = WAL');
    if (statSync(file).size <= largestCheckedThrough) {
      const verdict = database.prepare('PRAGMA quick_check(1)').get();
      if (verdict.quick_check !== 'ok')
        throw Object.assign(new Error(verdict.quick_check), damaged);
    }
    const table = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'",
      )
      .get();
    if (!table) return { applied: [], unfinished: [] };
    return sortMigrations(
      database
        .prepare('SELECT migration_name, finished_at, rolled_back_at FROM _prisma_migrations')
        .all(),
    );
  } catch (error) {
    throw inWords(error, file);
  } finally {
    database?.close();
  }
}

const damaged = { code: 'SQLITE_CORRUPT' };

function inWords(error, file) {
  if (/CORRUPT|NOTADB/.test(error.code ?? '') || /malformed|not a database/.test(error.message)) {
    return new Told(
      `The database ${file} is damaged (${error.message}): move it away and start again for an empty one, or first put a copy from ${path.join(path.dirname(file), 'copies')} in its place.`,
    );
  }
  if (/BUSY|LOCKED/.test(error.code ?? '')) {
    return new Told(
      `The database ${file} is held by another program: stop the other Descent and start again.`,
    );
  }
  if (/READONLY|CANTOPEN|PERM/.test(error.code ?? '')) {
    return new Told(
      `The database ${file} cannot be opened for writing: give this user the right to write it and the folder it lies in.`,
    );
  }
  return error;
}

/** A consistent copy beside the database, made before its tables change; the newest three stay. */
export async function keepCopy(url, now = new Date()) {
  const file = fileOf(url);
  const folder = path.join(path.dirname(file), 'copies');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = path.join(folder, `descent-${now.toISOString().replace(/[:.]/g, '-')}.db`);
  const { default: Libsql } = await import('libsql');
  const database = new Libsql(file, { timeout: 5000 });
  try {
    database.prepare('VACUUM INTO ?').run(copy);
  } finally {
    database.close();
  }
  const copies = readdirSync(folder).filter((name) => /^descent-.*\.db$/.test(name));
  for (const old of copies.sort().slice(0, -copiesKept)) rmSync(path.join(folder, old));
  return copy;
}
