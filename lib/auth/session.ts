import { cookies, headers } from 'next/headers';
import { grantLearner, type LearnerAccess, type TeacherAccess } from './access';
import { getAuth } from './auth';
import { knownSessions } from './known-sessions';
import { requireSameOrigin } from './origin';
import { Refusal } from './refusal';
import { findTeacherAccess } from './store';

/** The request's headers, with the cookies as an action may just have changed them. */
async function currentHeaders(): Promise<Headers> {
  const current = new Headers(await headers());
  current.set('cookie', (await cookies()).toString());
  return current;
}

/** What tells who asks; empty for somebody new. */
async function sessionCookie(): Promise<string> {
  return (await cookies())
    .getAll()
    .filter(({ name }) => name.endsWith('descent.session_token'))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
}

/** Who asks, or null for somebody who has not written anything yet. Never opens the database without a cookie. */
export async function getLearner(): Promise<LearnerAccess | null> {
  const cookie = await sessionCookie();
  if (cookie === '') return null;
  const asked = await currentHeaders();
  return knownSessions.find(cookie, Date.now(), async () => {
    const session = await getAuth(asked).api.getSession({ headers: asked });
    return session ? grantLearner(session.user) : null;
  });
}

/**
 * Who writes. Somebody new becomes a learner here, known by a cookie, so call it only where cookies can be set:
 * in route handlers and actions. Refuses requests that another site's page sent.
 */
export async function requireLearner(): Promise<LearnerAccess> {
  const requestHeaders = await headers();
  requireSameOrigin(requestHeaders);
  const known = await getLearner();
  if (known) return known;
  const before = await sessionCookie();
  const made = await getAuth(requestHeaders).api.signInAnonymous({ headers: requestHeaders });
  const learner = grantLearner({ ...made.user, isAnonymous: true });
  const cookie = await sessionCookie();
  // Only the new one: a cookie that was shown and is nobody's must not become theirs.
  if (cookie !== before) knownSessions.remember(cookie, Date.now(), learner);
  return learner;
}

/** Who writes, and has an account. */
export async function requireAccount(): Promise<LearnerAccess> {
  requireSameOrigin(await headers());
  const known = await getLearner();
  if (!known || known.isAnonymous) throw new Refusal(401, 'Please sign in first.');
  return known;
}

/** Who writes, guest or not, but never somebody new. */
export async function requireKnown(): Promise<LearnerAccess> {
  requireSameOrigin(await headers());
  const known = await getLearner();
  if (!known) throw new Refusal(401, 'There is nothing of yours here yet.');
  return known;
}

/** Whoever does not teach the class learns nothing about it, not even that it exists. */
export async function requireTeacherOf(classId: string): Promise<TeacherAccess> {
  const known = await getLearner();
  const access = known && (await findTeacherAccess(known, classId));
  if (!access) throw new Refusal(404, 'There is no such class, or you do not teach it.');
  return access;
}
