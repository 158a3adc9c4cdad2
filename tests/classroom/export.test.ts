import { expect, test } from 'vitest';
import { buildExport } from '@/lib/classroom/record/export';
import { getWholeRecord } from '@/lib/classroom/record/store';
import { getDatabase } from '@/lib/db/client';
import { listAttempts } from '@/lib/progress/attempts/store';
import { describeOnEachDatabase } from '../support/databases';
import { createPerson, someAttempt } from '../support/people';

const now = new Date('2026-03-01T12:00:00Z');

describeOnEachDatabase('the download of my data', () => {
  test('holds everything of mine, nothing of others, and nothing that signs in', async () => {
    const [ada, other] = [await createPerson('Ada'), await createPerson('Other')];
    const database = getDatabase();
    for (const { learnerId } of [ada, other]) {
      await database.account.create({
        data: {
          id: learnerId,
          accountId: learnerId,
          providerId: 'credential',
          userId: learnerId,
          password: 'hash-of-it',
        },
      });
      await database.session.create({
        data: { id: learnerId, token: `token-of-${learnerId}`, userId: learnerId, expiresAt: now },
      });
      await database.draft.create({
        data: { learnerId, quizSlug: 'q', questionId: 'd', answer: `draft of ${learnerId}` },
      });
      await database.milestone.create({ data: { learnerId, lesson: 'dropout', kind: 'opened' } });
    }
    await database.attempt.create({
      data: {
        ...someAttempt(ada, 'mine'),
        answer: 'my answer',
        grade: { status: 'graded', feedback: { messages: [] } },
      },
    });
    await database.attempt.create({
      data: { ...someAttempt(other, 'theirs'), answer: 'their answer' },
    });

    const exported = buildExport(
      await getWholeRecord(ada),
      await listAttempts(ada),
      () => 'feedback',
      now,
    );
    const text = JSON.stringify(exported);
    expect(exported.you).toMatchObject({ name: 'Ada' });
    expect(exported.attempts).toMatchObject([{ answer: 'my answer', verdict: 'correct' }]);
    expect(exported.drafts).toMatchObject([{ answer: `draft of ${ada.learnerId}` }]);
    expect(exported.lessons).toMatchObject([{ lesson: 'dropout', reached: 'opened' }]);
    for (const secret of ['token-of-', 'hash-of-it', 'their answer', other.learnerId]) {
      expect(text).not.toContain(secret);
    }
  });

  test('keeps back the mark of an answer that the quiz does not show yet', async () => {
    const ada = await createPerson('Ada');
    await getDatabase().attempt.create({
      data: { ...someAttempt(ada, 'mine'), answer: 'my answer' },
    });
    const exported = buildExport(
      await getWholeRecord(ada),
      await listAttempts(ada),
      () => 'nothing',
      now,
    );
    expect(exported.attempts).toMatchObject([{ answer: 'my answer', status: 'received' }]);
    expect(exported.attempts[0]).not.toHaveProperty('verdict');
    expect(exported.attempts[0]).not.toHaveProperty('earned');
  });
});
