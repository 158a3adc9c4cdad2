import { grantLearner, type LearnerAccess } from '@/lib/auth/access';
import { getDatabase } from '@/lib/db/client';

let made = 0;

/** A person with an account. */
export async function createPerson(name = 'Ada'): Promise<LearnerAccess> {
  return create(name, false);
}

/** A person known by a cookie only. */
export async function createGuest(): Promise<LearnerAccess> {
  return create('Guest', true);
}

async function create(name: string, isAnonymous: boolean): Promise<LearnerAccess> {
  const id = `person-${++made}`;
  const email = `${id}@example.org`;
  return grantLearner(await getDatabase().user.create({ data: { id, name, email, isAnonymous } }));
}

/** Fields of an attempt that a test does not care about. */
export function someAttempt(learner: LearnerAccess, clientKey: string) {
  return {
    learnerId: learner.learnerId,
    clientKey,
    quizSlug: 'questions-1',
    questionId: 'output-neurons',
    questionHash: 'hash',
    seed: 1,
    answer: { text: 'one' },
    grade: { status: 'graded', verdict: 'correct' },
    status: 'graded' as const,
    verdict: 'correct' as const,
    earned: 1,
    possible: 1,
  };
}
