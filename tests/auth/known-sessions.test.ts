import { expect, test } from 'vitest';
import { grantLearner } from '@/lib/auth/access';
import { KnownSessions } from '@/lib/auth/known-sessions';

const ada = grantLearner({ id: 'ada', name: 'Ada' });

/** A look-up that counts how often it was made. */
function counting(answer: () => Promise<typeof ada | null>) {
  const lookUp = () => {
    lookUp.made += 1;
    return answer();
  };
  lookUp.made = 0;
  return lookUp;
}

test('a cookie is looked up once a minute, however often and at once it is shown', async () => {
  const sessions = new KnownSessions();
  const lookUp = counting(async () => ada);
  const both = await Promise.all([
    sessions.find('cookie', 0, lookUp),
    sessions.find('cookie', 0, lookUp),
  ]);
  expect(both).toEqual([ada, ada]);
  expect(await sessions.find('cookie', 59_999, lookUp)).toBe(ada);
  expect(lookUp.made).toBe(1);
  await sessions.find('cookie', 60_000, lookUp);
  await sessions.find('another cookie', 60_000, lookUp);
  expect(lookUp.made).toBe(3);
});

test('who has just been made is known without a look-up, and forgotten like others', async () => {
  const sessions = new KnownSessions();
  const lookUp = counting(async () => null);
  sessions.remember('cookie', 0, ada);
  expect(await sessions.find('cookie', 59_999, lookUp)).toBe(ada);
  expect(lookUp.made).toBe(0);
  expect(await sessions.find('cookie', 60_000, lookUp)).toBeNull();
  sessions.remember('cookie', 60_000, ada);
  sessions.forget();
  expect(await sessions.find('cookie', 60_001, lookUp)).toBeNull();
});

test('who signed out is forgotten at once', async () => {
  const sessions = new KnownSessions();
  await sessions.find('cookie', 0, async () => ada);
  sessions.forget();
  expect(await sessions.find('cookie', 1, async () => null)).toBeNull();
});

test('a look-up that began before the sign-out is not remembered after it', async () => {
  const sessions = new KnownSessions();
  let tell = (_learner: typeof ada) => {};
  const early = sessions.find('cookie', 0, () => new Promise((resolve) => (tell = resolve)));
  sessions.forget();
  tell(ada);
  expect(await early).toBe(ada);
  expect(await sessions.find('cookie', 1, async () => null)).toBeNull();
});

test('nobody, and a look-up that failed, are asked for again', async () => {
  const sessions = new KnownSessions();
  expect(await sessions.find('cookie', 0, async () => null)).toBeNull();
  await expect(sessions.find('cookie', 1, () => Promise.reject(new Error('busy')))).rejects.toThrow(
    'busy',
  );
  expect(await sessions.find('cookie', 2, async () => ada)).toBe(ada);
});
