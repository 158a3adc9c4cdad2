import { expect, test } from 'vitest';
import type { LearnerAccess } from '@/lib/auth/access';
import { moveLearnerRecord } from '@/lib/auth/merge/store';
import { getDatabase } from '@/lib/db/client';
import { isMissingRow } from '@/lib/db/errors';
import { describeOnEachDatabase } from '../support/databases';
import { createGuest, createPerson, someAttempt } from '../support/people';

const earlier = new Date('2026-01-01T10:00:00Z');
const later = new Date('2026-01-02T10:00:00Z');

const attempt = (learner: LearnerAccess, key: string) =>
  getDatabase().attempt.create({ data: someAttempt(learner, key) });
const draft = ({ learnerId }: LearnerAccess, questionId: string, answer: string, updatedAt: Date) =>
  getDatabase().draft.create({ data: { learnerId, quizSlug: 'q', questionId, answer, updatedAt } });
const milestone = ({ learnerId }: LearnerAccess, lesson: string, at: Date) =>
  getDatabase().milestone.create({ data: { learnerId, lesson, kind: 'opened', at } });
const card = ({ learnerId }: LearnerAccess, questionId: string, reps: number) =>
  getDatabase().reviewCard.create({
    data: {
      ...{ learnerId, quizSlug: 'q', questionId, reps, due: later, stability: 1, difficulty: 1 },
      ...{ elapsedDays: 0, scheduledDays: 1, learningSteps: 0, lapses: 0, state: 1 },
    },
  });

describeOnEachDatabase('signing up or in', () => {
  test('keeps every attempt, with those already in the account, even under the same client key', async () => {
    const [guest, account] = [await createGuest(), await createPerson()];
    for (const key of ['a', 'b']) await attempt(guest, key);
    for (const key of ['b', 'c']) await attempt(account, key);
    await moveLearnerRecord(guest.learnerId, account.learnerId);
    const kept = await getDatabase().attempt.findMany();
    expect(kept).toHaveLength(4);
    expect(new Set(kept.map((one) => one.learnerId))).toEqual(new Set([account.learnerId]));
  });

  test('of two drafts keeps the newer', async () => {
    const [guest, account] = [await createGuest(), await createPerson()];
    await draft(guest, 'newer as guest', 'guest', later);
    await draft(account, 'newer as guest', 'account', earlier);
    await draft(guest, 'newer in account', 'guest', earlier);
    await draft(account, 'newer in account', 'account', later);
    await draft(guest, 'only as guest', 'guest', earlier);
    await moveLearnerRecord(guest.learnerId, account.learnerId);
    const kept = await getDatabase().draft.findMany({ orderBy: { questionId: 'asc' } });
    expect(kept.map((one) => [one.questionId, one.answer])).toEqual([
      ['newer as guest', 'guest'],
      ['newer in account', 'account'],
      ['only as guest', 'guest'],
    ]);
    expect(kept[2].updatedAt).toEqual(earlier);
  });

  test('of two milestones keeps the earlier, of two review cards the one practised more', async () => {
    const [guest, account] = [await createGuest(), await createPerson()];
    await milestone(guest, 'dropout', earlier);
    await milestone(account, 'dropout', later);
    await milestone(account, 'optimizers', earlier);
    await milestone(guest, 'optimizers', later);
    await card(guest, 'x', 3);
    await card(account, 'x', 1);
    await moveLearnerRecord(guest.learnerId, account.learnerId);
    const milestones = await getDatabase().milestone.findMany();
    expect(milestones.map((one) => one.at)).toEqual([earlier, earlier]);
    expect((await getDatabase().reviewCard.findMany()).map((one) => one.reps)).toEqual([3]);
  });

  test('carries memberships of classes over, and returns to one that the account had left', async () => {
    const [teacher, guest, account] = [
      await createPerson(),
      await createGuest(),
      await createPerson(),
    ];
    for (const name of ['one', 'two']) {
      const data = { name, code: name, joinToken: name, ownerId: teacher.learnerId };
      const { id: classId } = await getDatabase().class.create({ data });
      await getDatabase().enrollment.create({
        data: { classId, learnerId: guest.learnerId, displayName: 'Grace' },
      });
      if (name === 'one') continue;
      await getDatabase().enrollment.create({
        data: { classId, learnerId: account.learnerId, displayName: 'G.', leftAt: earlier },
      });
    }
    await moveLearnerRecord(guest.learnerId, account.learnerId);
    const kept = await getDatabase().enrollment.findMany({ where: { leftAt: null } });
    expect(kept.map((one) => [one.learnerId, one.displayName])).toEqual([
      [account.learnerId, 'Grace'],
      [account.learnerId, 'Grace'],
    ]);
  });

  test('removes the guest, and done twice does nothing more', async () => {
    const [guest, account] = [await createGuest(), await createPerson()];
    await attempt(guest, 'a');
    await moveLearnerRecord(guest.learnerId, account.learnerId);
    await moveLearnerRecord(guest.learnerId, account.learnerId);
    expect(await getDatabase().user.findUnique({ where: { id: guest.learnerId } })).toBeNull();
    expect(await getDatabase().attempt.count()).toBe(1);
  });

  test('never takes the record of somebody who has an account', async () => {
    const [other, account] = [await createPerson(), await createPerson()];
    await attempt(other, 'a');
    await moveLearnerRecord(other.learnerId, account.learnerId);
    expect(await getDatabase().attempt.count({ where: { learnerId: other.learnerId } })).toBe(1);
  });

  test('an answer sent at that very moment is kept or refused, never lost', async () => {
    const [guest, account] = [await createGuest(), await createPerson()];
    const sent = Array.from({ length: 30 }, (_, i) => attempt(guest, `key ${i}`));
    const [outcomes] = await Promise.all([
      Promise.allSettled(sent),
      moveLearnerRecord(guest.learnerId, account.learnerId),
    ]);
    const stored = outcomes.filter((one) => one.status === 'fulfilled').length;
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.filter((reason) => !isMissingRow(reason))).toEqual([]);
    expect(await getDatabase().attempt.count()).toBe(stored);
  });
});
