import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AttemptLimit, inMinutes } from '@/lib/auth/attempt-limit';
import { localPath, parseForm, passwordForm, signUpForm } from '@/lib/auth/forms';
import { requireSameOrigin } from '@/lib/auth/origin';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.set(key, value);
  return data;
}

describe('a form', () => {
  test('keeps what was typed, but for passwords, and says what is wrong with each field', () => {
    const read = parseForm(signUpForm, form({ name: ' ', email: 'ada', password: 'short' }));
    expect(read).toEqual({
      ok: false,
      state: {
        errors: {
          name: 'Type a name. It can be a nickname.',
          email: 'An e-mail address looks like name@example.org.',
          password: 'A password has at least 8 characters; a few words make a good one.',
        },
        typed: { name: ' ', email: 'ada' },
      },
    });
  });

  test('takes an e-mail address whatever its case and the spaces around it', () => {
    const fields = { name: 'Ada', email: '  Ada@Example.ORG ', password: 'correct horse' };
    const read = parseForm(signUpForm, form(fields));
    expect(read.ok && read.value.email).toBe('ada@example.org');
  });

  test('refuses the e-mail address as a password, and the old password as the new one', () => {
    const address = { name: 'Ada', email: 'ada@example.org', password: 'ADA@example.org' };
    expect(parseForm(signUpForm, form(address)).state.errors.password).toContain('too easy');
    const same = parseForm(passwordForm, form({ current: 'correct horse', next: 'correct horse' }));
    expect(same.state.errors.next).toBe('The new password is the one you have.');
  });

  test('with a field missing says that it is needed', () => {
    expect(parseForm(signUpForm, form({})).state.errors).toEqual({
      name: 'This is needed.',
      email: 'This is needed.',
      password: 'This is needed.',
    });
  });
});

describe('where to go on to', () => {
  test.each(['/', '/classes/1?joined#top', '/join/abc'])('%s is followed', (path) => {
    expect(localPath(path, '/else')).toBe(path);
  });

  test('is always on this site', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((s) => `/${s}`),
        ),
        (path) => {
          const next = localPath(path, '/else');
          return new URL(next, 'https://descent.test').origin === 'https://descent.test';
        },
      ),
    );
  });
});

describe('the limit of tries', () => {
  test('lets so many through in its window, and again when the oldest has left it', () => {
    const limit = new AttemptLimit(3, 1000);
    for (const now of [0, 100, 200]) {
      expect(limit.waitFor('ada', now)).toBe(0);
      limit.count('ada', now);
    }
    expect(limit.waitFor('ada', 300)).toBe(700);
    expect(limit.waitFor('grace', 300)).toBe(0);
    expect(limit.waitFor('ada', 1000)).toBe(0);
    limit.clear('ada');
    expect(limit.waitFor('ada', 300)).toBe(0);
  });

  test('is told in minutes', () => {
    expect([1, 60_000, 61_000, 600_000].map(inMinutes)).toEqual([
      '1 minute',
      '1 minute',
      '2 minutes',
      '10 minutes',
    ]);
  });
});

describe('a write', () => {
  const at = (headers: Record<string, string>) => new Headers({ host: 'descent.test', ...headers });
  const refused = 'This request came from another site';

  test.each([
    ['a browser on this site', { origin: 'https://descent.test', 'sec-fetch-site': 'same-origin' }],
    ['a program that states nothing', {}],
    ['a proxied browser', { origin: 'https://learn.test', 'x-forwarded-host': 'learn.test' }],
  ])('by %s is carried out', (_who, headers) => {
    expect(() => requireSameOrigin(at(headers))).not.toThrow();
  });

  test.each([
    ['another site', { origin: 'https://evil.test' }],
    [
      'another site of the same family',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
    ],
    [
      'another site without an origin',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ],
    ['a sandboxed frame', { origin: 'null' }],
    ['another port', { origin: 'https://descent.test:8443' }],
  ])('by %s is refused', (_who, headers) => {
    expect(() => requireSameOrigin(at(headers))).toThrow(refused);
  });
});
