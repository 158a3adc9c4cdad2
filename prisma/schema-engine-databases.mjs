// What the stand-in engine needs of each database, and the corrections that the published adapters need for migrations.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);
const isPostgresql = (url) => url.startsWith('postgres');
const fileOf = (url) => url.slice('file:'.length).split('?')[0];

/** Throws, with the code that Prisma expects, unless the database can be opened. */
export async function checkDatabase(url) {
  if (isPostgresql(url)) {
    await onServer(url, () => {});
  } else if (!existsSync(fileOf(url))) {
    throw Object.assign(new Error(`Database ${url} does not exist`), { prismaCode: 'P1003' });
  }
}

export async function createDatabase(url) {
  if (!isPostgresql(url)) {
    writeFileSync(fileOf(url), '', { flag: 'a' });
    return;
  }
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = '/postgres';
  await onServer(server.toString(), (client) =>
    client.query(`CREATE DATABASE "${name.replaceAll('"', '""')}"`),
  );
}

async function onServer(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await work(client);
  } catch (error) {
    throw Object.assign(error, { prismaCode: error.code === '3D000' ? 'P1003' : 'P1001' });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Names a PostgreSQL server that is not there: enough for comparing two schema files. */
export const noServer = 'postgresql://none';

/** An adapter factory for the engine. It connects at the first query, so that comparing two files opens no database. */
export async function openFactory(url) {
  const { factory, connectShadow, info } = isPostgresql(url)
    ? await postgresql(url)
    : await libsql(url);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => lazily(factory, info, () => factory.connect()),
    connectToShadowDb: async () => lazily(factory, info, connectShadow),
  };
}

function lazily(factory, info, connect) {
  let opening;
  const opened = () => {
    opening ??= connect();
    return opening;
  };
  const adapter = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    queryRaw: async (query) => withoutBookkeeping(query, await opened()),
    executeRaw: async (query) => (await opened()).executeRaw(query),
    executeScript: async (script) => (await opened()).executeScript(script),
    startTransaction: async (level) => (await opened()).startTransaction(level),
    dispose: async () => opening && (await opening).dispose(),
  };
  return info ? { ...adapter, getConnectionInfo: () => info } : adapter;
}

const bookkeeping = {
  columnNames: [
    'id',
    'checksum',
    'finished_at',
    'migration_name',
    'logs',
    'rolled_back_at',
    'started_at',
    'applied_steps_count',
  ],
  columnTypes: [7, 7, 10, 7, 7, 10, 10, 0],
  rows: [],
};

/** The engine takes a driver's "no such table" about its own table for a failure; it means "no migration yet". */
async function withoutBookkeeping(query, connection) {
  try {
    return await connection.queryRaw(query);
  } catch (error) {
    const said = `${error.message} ${JSON.stringify(error)}`;
    if (
      /from\s+.*_prisma_migrations/is.test(query.sql) &&
      /no such table|does not exist|TableDoesNotExist/i.test(said)
    ) {
      return bookkeeping;
    }
    throw error;
  }
}

async function libsql(url) {
  const { PrismaLibSql } = await import('@prisma/adapter-libsql');
  // libSQL gives every transaction on ':memory:' a new, empty database: the shadow database is a file.
  const connectShadow = async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'prisma-shadow-'));
    const shadow = await new PrismaLibSql({
      url: `file:${path.join(folder, 'shadow.db')}`,
    }).connect();
    // The engine sends a whole migration to executeRaw; libSQL would run only its first statement.
    const executeRaw = shadow.executeRaw.bind(shadow);
    shadow.executeRaw = async (query) => {
      if (query.args?.length) return executeRaw(query);
      await shadow.executeScript(query.sql);
      return 0;
    };
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      rmSync(folder, { recursive: true, force: true });
    };
    return shadow;
  };
  return { factory: new PrismaLibSql({ url: url || 'file::memory:' }), connectShadow };
}

async function postgresql(url) {
  const { PrismaPg } = await import('@prisma/adapter-pg');
  if (url === noServer) {
    const factory = new PrismaPg({ host: 'none' });
    factory.connect = async () => ({ queryRaw: async () => openingAnswer, dispose: () => {} });
    return { factory, connectShadow: factory.connect };
  }
  presentCharAsText();
  // The parts and not the address: an address would outweigh the shadow database's name.
  const { host, port, user, password, database, ssl } = require('pg-connection-string').parse(url);
  const server = { host, port: port ? Number(port) : undefined, user, password, ssl };
  const factory = new PrismaPg({ ...server, database });
  // The adapter drops the shadow database before it closes its own connections to it, which PostgreSQL refuses.
  const connectShadow = async () => {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    const admin = await factory.connect();
    await admin.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = presentChars(await new PrismaPg({ ...server, database: name }).connect());
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin.executeScript(`DROP DATABASE "${name}"`);
      await admin.dispose();
    };
    return shadow;
  };
  const connect = factory.connect.bind(factory);
  factory.connect = async () => presentChars(await connect());
  return { factory, connectShadow, info: { supportsRelationJoins: true, maxBindValues: 32766 } };
}

/** The engine's first question to any server: is the schema there, and which version is this? */
const openingAnswer = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [5, 7, 0],
  rows: [[true, 'PostgreSQL 15.0', 150000]],
};

const charColumns = new Set();

/** Columns of type "char" (18, in PostgreSQL's own tables) are refused by the adapter: let them pass as text. */
function presentCharAsText() {
  const Result = require('pg/lib/result.js');
  const addFields = Result.prototype.addFields;
  Result.prototype.addFields = function (fields) {
    for (const field of fields) {
      if (field.dataTypeID === 18) {
        field.dataTypeID = 25;
        charColumns.add(field.name);
      }
      if (field.dataTypeID === 1002) field.dataTypeID = 1009;
    }
    return addFields.call(this, fields);
  };
}

/** … and tell the engine that they are single characters, which it insists on. */
function presentChars(connection) {
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (query) => {
    charColumns.clear();
    const result = await queryRaw(query);
    if (charColumns.size > 0) {
      result.columnTypes = result.columnTypes.map((type, i) =>
        type === 7 && charColumns.has(result.columnNames[i]) ? 6 : type,
      );
    }
    return result;
  };
  return connection;
}
