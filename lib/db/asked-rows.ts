import { Prisma } from '@/lib/db/generated/sqlite/client';

/**
 * A table `asked` of text columns `column1`, `column2`, …, each row once: joined with another, it finds what belongs to
 * many keys by their index. As a list of ORs, Prisma would plan the query anew for every number of keys, and keep each
 * plan; as `(a, b) IN (VALUES …)`, SQLite reads the whole table. Both databases name the columns so.
 */
export function askedRows(rows: readonly (readonly string[])[]): Prisma.Sql {
  const distinct = new Map(rows.map((row) => [JSON.stringify(row), row]));
  const values = [...distinct.values()].map((row) => Prisma.sql`(${Prisma.join(row)})`);
  return Prisma.sql`(VALUES ${Prisma.join(values)}) AS asked`;
}
