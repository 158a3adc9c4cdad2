// npm run db:migration -- NAME : after a change of prisma/schema.prisma, writes the migrations for both databases.
// No database is needed: the change is the difference to the schema that the last migration left behind.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { derivePostgresqlSchema } from '../../prisma/derive.mjs';
import { ensureGenerated } from './generate.mjs';
import { runPrisma } from './prisma.mjs';
import { done, root, step, tell } from './say.mjs';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  tell(
    `Name the migration in small letters and underscores, for example: npm run db:migration -- add_hints (got "${name}").`,
  );
}

const schemaFile = path.join(root, 'prisma/schema.prisma');
const migrations = path.join(root, 'prisma/migrations');
const lastFile = path.join(migrations, 'last.prisma');
const schema = readFileSync(schemaFile, 'utf8');
const last = existsSync(lastFile) ? readFileSync(lastFile, 'utf8') : null;

const databases = [
  { provider: 'sqlite', url: 'file:unused.db', of: (text) => text },
  { provider: 'postgresql', url: 'postgresql://none', of: derivePostgresqlSchema },
];
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const scratch = mkdtempSync(path.join(tmpdir(), 'descent-migration-'));

try {
  const scripts = new Map();
  for (const { provider, url, of } of databases) {
    const to = path.join(scratch, `${provider}-to.prisma`);
    writeFileSync(to, of(schema));
    const from = path.join(scratch, `${provider}-from.prisma`);
    if (last) writeFileSync(from, of(last));
    const sql = await step(`Comparing schemas for ${provider}`, () =>
      runPrisma(
        [
          'migrate',
          'diff',
          ...(last ? ['--from-schema', from] : ['--from-empty']),
          '--to-schema',
          to,
          '--script',
        ],
        url,
      ),
    );
    if (!/^\s*(CREATE|ALTER|DROP|PRAGMA|INSERT|BEGIN)\b/m.test(sql)) {
      tell(
        `Nothing to migrate for ${provider}: prisma/schema.prisma is as the last migration left it.`,
      );
    }
    // The schema "public" is always there, and to create it needs rights that the product's user may not have.
    scripts.set(
      provider,
      sql.replace(/-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n+/, ''),
    );
  }
  for (const [provider, sql] of scripts) {
    const folder = path.join(migrations, provider, `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'migration.sql'), sql);
    writeFileSync(
      path.join(migrations, provider, 'migration_lock.toml'),
      `# Written by npm run db:migration. Keep it under version control.\nprovider = "${provider}"\n`,
    );
    done(`prisma/migrations/${provider}/${stamp}_${name}/migration.sql`);
  }
  writeFileSync(lastFile, schema);
  await ensureGenerated();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
