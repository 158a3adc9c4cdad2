import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Database, getDatabase, openDatabase } from '@/lib/db/client';
import { isMissingRow, isUniqueViolation } from '@/lib/db/errors';
import { describeOnEachDatabase } from '../support/databases';
import { createPerson, someAttempt } from '../support/people';

const rejection = (promise: Promise<unknown>) => promise.then(() => null).catch((error) => error);

describeOnEachDatabase('the database', (at) => {
  test('one submission sent twice at the same moment becomes one attempt', async () => {
    const learner = await createPerson();
    const submit = () => getDatabase().attempt.create({ data: someAttempt(learner, 'key') });
    const outcomes = await Promise.allSettled([submit(), submit(), submit()]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused.every((one) => isUniqueViolation(one.reason))).toBe(true);
    expect(await getDatabase().attempt.count()).toBe(1);
  });

  test('two people may use the same client key', async () => {
    for (const learner of [await createPerson(), await createPerson()]) {
      await getDatabase().attempt.create({ data: someAttempt(learner, 'key') });
    }
    expect(await getDatabase().attempt.count()).toBe(2);
  });

  test('answers and grades come back as they were, whatever their letters', async () => {
    const learner = await createPerson();
    const answer = {
      text: 'naïve 梯度 \u{1F600} "quoted" \\ \n',
      list: [1, -0.5, null, true],
      deep: {},
    };
    const data = { ...someAttempt(learner, 'key'), answer };
    const { id } = await getDatabase().attempt.create({ data });
    const kept = await getDatabase().attempt.findUniqueOrThrow({ where: { id } });
    expect(kept.answer).toEqual(answer);
  });

  test('a write for somebody who is gone is known as such', async () => {
    const data = { ...someAttempt(await createPerson(), 'key'), learnerId: 'nobody' };
    expect(isMissingRow(await rejection(getDatabase().attempt.create({ data })))).toBe(true);
  });

  test('a failing transaction leaves nothing behind', async () => {
    const learner = await createPerson();
    const failure = await rejection(
      getDatabase().$transaction(async (tx) => {
        await tx.attempt.create({ data: someAttempt(learner, 'first') });
        await tx.attempt.create({ data: someAttempt(learner, 'first') });
      }),
    );
    expect(isUniqueViolation(failure)).toBe(true);
    expect(await getDatabase().attempt.count()).toBe(0);
  });

  test('after a refused write the next transaction goes through', async () => {
    const learner = await createPerson();
    const submit = (key: string) =>
      getDatabase().attempt.create({ data: someAttempt(learner, key) });
    await submit('first');
    expect(isUniqueViolation(await rejection(submit('first')))).toBe(true);
    await getDatabase().$transaction((tx) =>
      tx.attempt.create({ data: someAttempt(learner, 'second') }),
    );
    expect(await at.another().attempt.count()).toBe(2);
  });

  test('two processes that write at once wait for each other', async () => {
    const learner = await createPerson();
    const other = at.another();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 ? other : getDatabase()).$transaction(async (tx) => {
          const count = await tx.attempt.count();
          await tx.attempt.create({ data: someAttempt(learner, `${i} after ${count}`) });
        }),
      ),
    );
    expect(await getDatabase().attempt.count()).toBe(20);
  });

  test('with a person goes everything that is theirs, and nothing else', async () => {
    const [leaver, stayer] = [await createPerson(), await createPerson()];
    for (const learner of [leaver, stayer]) {
      await getDatabase().attempt.create({ data: someAttempt(learner, 'key') });
    }
    await getDatabase().user.delete({ where: { id: leaver.learnerId } });
    const left = await getDatabase().attempt.findMany();
    expect(left.map((attempt) => attempt.learnerId)).toEqual([stayer.learnerId]);
  });
});

test('an address that is neither a file nor PostgreSQL is refused by name', () => {
  expect(() => openDatabase('mysql://localhost/descent')).toThrow(
    'DATABASE_URL must begin with postgresql:// or file:; got mysql:',
  );
});

test('the embedded database puts every commit on the disk, in transactions too, through one connection', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'descent-client-'));
  const database = openDatabase(`file:${path.join(folder, 'test.db')}`);
  const openFiles = () => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0);
  const pragma = async (on: Pick<Database, '$queryRawUnsafe'>, name: string) =>
    Object.values((await on.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0])[0];
  expect(await pragma(database, 'journal_mode')).toBe('wal');
  expect(Number(await pragma(database, 'synchronous'))).toBe(2);
  expect(Number(await pragma(database, 'foreign_keys'))).toBe(1);
  const before = openFiles();
  for (let i = 0; i < 20; i++) {
    await database.$transaction(async (tx) => {
      expect(Number(await pragma(tx as Database, 'synchronous'))).toBe(2);
    });
  }
  expect(openFiles()).toBeLessThan(before + 20);
  await database.$disconnect();
  rmSync(folder, { recursive: true });
});
