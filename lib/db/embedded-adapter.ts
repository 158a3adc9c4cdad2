import { setTimeout as pause } from 'node:timers/promises';
import { PrismaLibSql } from '@prisma/adapter-libsql';

type Client = ReturnType<PrismaLibSql['createClient']>;
type Execute = (statement: Parameters<Client['execute']>[0]) => ReturnType<Client['execute']>;

/** How long to wait for another process that writes, and how often to ask. */
const patience = 10_000;
const interval = 20;

/**
 * libSQL in a file, as the product needs it: a write-ahead log, every commit on the disk before it is acknowledged,
 * one connection for the life of the process, and waiting for another process's lock without blocking this one.
 */
export class EmbeddedAdapter extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    const client = super.createClient(config);
    const execute: Execute = client.execute.bind(client);
    const patiently: Execute = (statement) =>
      waitingForOthers(
        () => execute(statement),
        // libSQL leaves a statement that met the lock unfinished, and with it nothing could be committed any more.
        () => client.reconnect(),
      );
    // libSQL's own transactions open a further connection each, and leave it to the garbage collector. The adapter
    // lets nobody else near the client until the transaction is over, so the one connection serves for both.
    const transaction = async () => {
      await patiently('BEGIN IMMEDIATE');
      return onOneConnection(execute);
    };
    return Object.assign(client, { execute: patiently, transaction });
  }

  override async connect() {
    const connection = await super.connect();
    // The file remembers its mode; `synchronous` belongs to the connection and is FULL from the start.
    await waitingForOthers(() => connection.executeScript('PRAGMA journal_mode = WAL;'));
    return connection;
  }
}

function onOneConnection(execute: Execute) {
  let closed = false;
  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    if (closed) return;
    closed = true;
    await execute(statement);
  };
  return {
    execute: (statement: Parameters<Execute>[0]) => {
      if (closed) throw new Error('The transaction is over: nothing more can be written in it');
      return execute(statement);
    },
    async commit() {
      try {
        await end('COMMIT');
      } catch (error) {
        await execute('ROLLBACK').catch(() => {});
        throw error;
      }
    },
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
    get closed() {
      return closed;
    },
  };
}

async function waitingForOthers<Result>(
  work: () => Promise<Result>,
  recover: () => unknown = () => {},
): Promise<Result> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      await recover();
      if (Date.now() > deadline) throw error;
      await pause(interval);
    }
  }
}

/** The lock's error as libSQL tells it, or as the adapter translates it. */
function isBusy(error: unknown): boolean {
  const told = error as { code?: string; cause?: { kind?: string } };
  return told.code === 'SQLITE_BUSY' || told.cause?.kind === 'SocketTimeout';
}
