import { PrismaLibSql } from '@prisma/adapter-libsql';

/**
 * libSQL in a file, as the product needs it: a write-ahead log, and every commit on the disk before it is acknowledged.
 * The log's mode is kept by the file; `synchronous` belongs to each connection and is FULL from the start.
 */
export class EmbeddedAdapter extends PrismaLibSql {
  constructor(config: { url: string }) {
    // Another process (a backup, the seed) may hold the lock for a moment: wait for it.
    super({ ...config, timeout: 10_000 });
  }

  override async connect() {
    const connection = await super.connect();
    await connection.executeScript('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    return connection;
  }
}
