import { getDatabase, type Transaction } from '@/lib/db/client';

/**
 * Gives everything that a guest did to the account they signed up for or into, and removes the guest,
 * in one transaction. Attempts are never dropped; of two drafts the newer stays, of two milestones the earlier,
 * of two review cards the one practised more.
 */
export async function moveLearnerRecord(guestId: string, accountId: string): Promise<void> {
  if (guestId === accountId) return;
  await getDatabase().$transaction(async (tx) => {
    const guest = await tx.user.findUnique({ where: { id: guestId } });
    if (!guest?.isAnonymous) return;
    // A write to a unique column takes the row's strongest lock: an answer of the guest's that is just being stored
    // is either seen below or refused, and so sent again under the account.
    await tx.user.update({
      where: { id: guestId },
      data: { email: `${guestId}@moved.invalid` },
    });
    await moveAttempts(tx, guestId, accountId);
    await moveDrafts(tx, guestId, accountId);
    await moveMilestones(tx, guestId, accountId);
    await moveHintUses(tx, guestId, accountId);
    await moveReviewCards(tx, guestId, accountId);
    await moveEnrollments(tx, guestId, accountId);
    await tx.sitting.updateMany(owner(guestId, accountId));
    await tx.contest.updateMany(owner(guestId, accountId));
    await tx.mark.updateMany({ where: { markerId: guestId }, data: { markerId: accountId } });
    await tx.user.delete({ where: { id: guestId } });
  });
}

const owner = (from: string, to: string) => ({
  where: { learnerId: from },
  data: { learnerId: to },
});

async function moveAttempts(tx: Transaction, from: string, to: string) {
  for (const table of [tx.attempt, tx.labJob] as (typeof tx.attempt)[]) {
    const mine = await table.findMany({
      where: { learnerId: from },
      select: { id: true, clientKey: true },
    });
    const theirs = await table.findMany({
      where: { learnerId: to, clientKey: { in: mine.map((row) => row.clientKey) } },
      select: { clientKey: true },
    });
    const taken = new Set(theirs.map((row) => row.clientKey));
    for (const row of mine) {
      if (!taken.has(row.clientKey)) continue;
      await table.update({
        where: { id: row.id },
        data: { clientKey: `${row.clientKey} ${row.id}` },
      });
    }
    await table.updateMany(owner(from, to));
  }
}

async function moveDrafts(tx: Transaction, from: string, to: string) {
  for (const draft of await tx.draft.findMany({ where: { learnerId: from } })) {
    const { quizSlug, questionId } = draft;
    const key = { learnerId: to, quizSlug, questionId };
    const other = await tx.draft.findUnique({ where: { learnerId_quizSlug_questionId: key } });
    if (other && other.updatedAt >= draft.updatedAt) continue;
    if (other) await tx.draft.delete({ where: { id: other.id } });
    await tx.draft.update({
      where: { id: draft.id },
      data: { learnerId: to, updatedAt: draft.updatedAt },
    });
  }
}

async function moveMilestones(tx: Transaction, from: string, to: string) {
  for (const milestone of await tx.milestone.findMany({ where: { learnerId: from } })) {
    const { lesson, kind, key } = milestone;
    const unique = { learnerId: to, lesson, kind, key };
    const other = await tx.milestone.findUnique({ where: { learnerId_lesson_kind_key: unique } });
    if (other && other.at <= milestone.at) continue;
    if (other) await tx.milestone.delete({ where: { id: other.id } });
    await tx.milestone.update({ where: { id: milestone.id }, data: { learnerId: to } });
  }
}

async function moveHintUses(tx: Transaction, from: string, to: string) {
  for (const use of await tx.hintUse.findMany({ where: { learnerId: from } })) {
    const { quizSlug, questionId, sittingKey, hint } = use;
    const key = { learnerId: to, quizSlug, questionId, sittingKey, hint };
    const other = await tx.hintUse.findUnique({
      where: { learnerId_quizSlug_questionId_sittingKey_hint: key },
    });
    if (!other) await tx.hintUse.update({ where: { id: use.id }, data: { learnerId: to } });
  }
}

async function moveReviewCards(tx: Transaction, from: string, to: string) {
  for (const card of await tx.reviewCard.findMany({ where: { learnerId: from } })) {
    const key = { learnerId: to, questionId: card.questionId };
    const other = await tx.reviewCard.findUnique({ where: { learnerId_questionId: key } });
    if (other && other.reps >= card.reps) continue;
    if (other) await tx.reviewCard.delete({ where: { id: other.id } });
    await tx.reviewCard.update({
      where: { id: card.id },
      data: { learnerId: to, updatedAt: card.updatedAt },
    });
  }
}

async function moveEnrollments(tx: Transaction, from: string, to: string) {
  for (const enrollment of await tx.enrollment.findMany({ where: { learnerId: from } })) {
    const key = { classId: enrollment.classId, learnerId: to };
    const other = await tx.enrollment.findUnique({ where: { classId_learnerId: key } });
    if (!other) {
      await tx.enrollment.update({ where: { id: enrollment.id }, data: { learnerId: to } });
    } else if (other.leftAt && !enrollment.leftAt) {
      await tx.enrollment.update({
        where: { id: other.id },
        data: { leftAt: null, displayName: enrollment.displayName },
      });
    }
  }
}
