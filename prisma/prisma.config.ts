import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'prisma/config';
import { derivePostgresqlSchema } from './derive.mjs';

const here = import.meta.dirname;
const url = process.env.DATABASE_URL || `file:${path.join(here, '..', '.data', 'descent.db')}`;
const postgresql = /^postgres(ql)?:/.test(url);

// Prisma would download a native engine; ours runs the engine that Prisma publishes as WebAssembly.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(here, 'schema-engine.mjs');

const derived = path.join(here, 'generated', 'schema.prisma');
if (postgresql) {
  mkdirSync(path.dirname(derived), { recursive: true });
  writeFileSync(
    derived,
    derivePostgresqlSchema(readFileSync(path.join(here, 'schema.prisma'), 'utf8')),
  );
}

export default defineConfig({
  schema: postgresql ? derived : path.join(here, 'schema.prisma'),
  migrations: {
    path: path.join(here, 'migrations', postgresql ? 'postgresql' : 'sqlite'),
  },
  datasource: { url },
});
