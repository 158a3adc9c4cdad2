// npm run db:reset [-- --yes] : empties the database and fills it with a class and its work, to look at.
import { createInterface } from 'node:readline/promises';
import { hashPassword } from 'better-auth/crypto';
import { type Database, openDatabase, setDatabase } from '@/lib/db/client';
import { databaseUrl } from '@/lib/setup/data-folder.mjs';
import { prepareDatabase } from '@/lib/setup/database.mjs';
import { seedMail, seedPassword, writeSample } from './sample';

async function main() {
  const url = databaseUrl();
  process.env.DATABASE_URL = url;
  await prepareDatabase(url);
  const database = openDatabase(url);
  setDatabase(database);
  try {
    if (!(await mayEmpty(database, url))) {
      console.log('Nothing was changed.');
      process.exitCode = 1;
      return;
    }
    await empty(database);
    const { classId, learners, attempts } = await writeSample(
      database,
      await hashPassword(seedPassword),
      new Date(),
    );
    console.log(
      `\n  A class with ${learners} learners and ${attempts} answers: /classes/${classId}`,
    );
    console.log(`  Its teacher: ${seedMail('tess')}, password: ${seedPassword}`);
    console.log(`  A learner:   ${seedMail('grace')}, password: ${seedPassword}\n`);
  } finally {
    await database.$disconnect();
  }
}

/** Somebody's real work is thrown away only when that is said. */
async function mayEmpty(database: Database, url: string): Promise<boolean> {
  const others = await database.user.count({
    where: { NOT: { email: { endsWith: seedMail('') } } },
  });
  if (others === 0 || process.argv.includes('--yes')) return true;
  const people = others === 1 ? '1 person' : `${others} people`;
  const where = url.startsWith('file:') ? url.slice(5) : new URL(url).host;
  const warning = `The database ${where} holds the work of ${people}. It would be deleted for good.`;
  if (!process.stdin.isTTY) {
    console.error(`${warning} To do so, say: npm run db:reset -- --yes`);
    return false;
  }
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asked.question(`${warning} Type delete to go on: `);
  asked.close();
  return answer.trim().toLowerCase() === 'delete';
}

async function empty(database: Database) {
  await database.class.deleteMany();
  await database.user.deleteMany();
  await database.verification.deleteMany();
}

await main().catch((error) => {
  if (error?.name !== 'Told') throw error;
  console.error(error.message);
  process.exitCode = 1;
});
