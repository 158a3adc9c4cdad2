import { isAPIError } from 'better-auth/api';
import { headers } from 'next/headers';
import type { LearnerAccess } from './access';
import { AttemptLimit, inMinutes } from './attempt-limit';
import { getAuth } from './auth';
import { knownSessions } from './known-sessions';
import { clientAddress, requireSameOrigin } from './origin';
import { FieldRefusal, Refusal } from './refusal';

const minutes = 60_000;
const kept = globalThis as typeof globalThis & {
  descentLimits?: { perAccount: AttemptLimit; perAddress: AttemptLimit };
};
kept.descentLimits ??= {
  perAccount: new AttemptLimit(10, 10 * minutes),
  perAddress: new AttemptLimit(100, 10 * minutes),
};
const { perAccount, perAddress } = kept.descentLimits;

/** Whatever of it was done: who is signed in, or as what, may be another now. */
async function changingSessions<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } finally {
    knownSessions.forget();
  }
}

async function prepare() {
  const requestHeaders = await headers();
  requireSameOrigin(requestHeaders);
  const address = clientAddress(requestHeaders);
  return { requestHeaders, api: getAuth(requestHeaders).api, address };
}

/** Makes an account of what somebody did as a guest, or a new one; signs in. */
export async function signUp(body: { name: string; email: string; password: string }) {
  const { requestHeaders, api, address } = await prepare();
  refuseTooMany(perAddress, address);
  perAddress.count(address, Date.now());
  try {
    await changingSessions(() => api.signUpEmail({ body, headers: requestHeaders }));
  } catch (error) {
    if (hasCode(error, 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL', 'USER_ALREADY_EXISTS')) {
      throw new FieldRefusal(
        'email',
        'There is already an account with this e-mail address. Sign in to it instead.',
      );
    }
    throw error;
  }
}

/** Signs in; what was done as a guest in this browser moves to the account. */
export async function signIn(body: { email: string; password: string }) {
  const { requestHeaders, api, address } = await prepare();
  refuseTooMany(perAccount, body.email);
  refuseTooMany(perAddress, address);
  try {
    await changingSessions(() => api.signInEmail({ body, headers: requestHeaders }));
    perAccount.clear(body.email);
  } catch (error) {
    if (!hasCode(error, 'INVALID_EMAIL_OR_PASSWORD', 'INVALID_EMAIL', 'INVALID_PASSWORD'))
      throw error;
    perAccount.count(body.email, Date.now());
    perAddress.count(address, Date.now());
    throw new FieldRefusal('password', 'This e-mail address and password do not go together.');
  }
}

function refuseTooMany(limit: AttemptLimit, key: string) {
  const wait = limit.waitFor(key, Date.now());
  if (wait > 0) {
    throw new Refusal(429, `That was tried too often. Try again in ${inMinutes(wait)}.`);
  }
}

export async function signOut() {
  const { requestHeaders, api } = await prepare();
  await changingSessions(() => api.signOut({ headers: requestHeaders }));
}

export async function renamePerson(name: string) {
  const { requestHeaders, api } = await prepare();
  await changingSessions(() => api.updateUser({ body: { name }, headers: requestHeaders }));
}

/** Every other device is signed out. */
export async function changePassword(access: LearnerAccess, current: string, next: string) {
  const { requestHeaders, api } = await prepare();
  refuseTooMany(perAccount, access.learnerId);
  try {
    await changingSessions(() =>
      api.changePassword({
        body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
        headers: requestHeaders,
      }),
    );
  } catch (error) {
    if (!hasCode(error, 'INVALID_PASSWORD')) throw error;
    perAccount.count(access.learnerId, Date.now());
    throw new FieldRefusal('current', 'This is not your password.');
  }
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return isAPIError(error) && codes.includes(String(error.body?.code));
}
