/** The PostgreSQL twin of the hand-written schema: same models, other provider, other place for its client. */
export function derivePostgresqlSchema(schema) {
  const derived = schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../lib/db/generated/sqlite"', '"../../lib/db/generated/postgresql"')
    .replace(
      /^\/\/ The one schema[\s\S]*?\n\n/,
      '// Derived from ../schema.prisma. Do not edit.\n\n',
    );
  for (const needed of ['provider = "postgresql"', 'generated/postgresql"']) {
    if (!derived.includes(needed)) {
      throw new Error(
        `prisma/schema.prisma must hold what becomes ${needed} in the PostgreSQL schema`,
      );
    }
  }
  return derived;
}
