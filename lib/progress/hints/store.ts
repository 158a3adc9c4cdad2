import type { LearnerAccess } from '../../auth/access';
import { askedRows } from '../../db/asked-rows';
import { getDatabase } from '../../db/client';
import { isUniqueViolation } from '../../db/errors';

export interface HintRecord {
  questionId: string;
  /** Number of the hint from 0; `lookedUp` stands for the right answer itself. */
  hint: number;
  sittingKey: string;
  createdAt: Date;
}

export async function listHints(
  { learnerId }: LearnerAccess,
  where: { quizSlug: string; questionId?: string; sittingKey?: string },
): Promise<HintRecord[]> {
  return getDatabase().hintUse.findMany({
    where: { learnerId, ...where },
    select: { questionId: true, hint: true, sittingKey: true, createdAt: true },
    orderBy: { hint: 'asc' },
  });
}

export interface HintPlace {
  quizSlug: string;
  questionId: string;
  /** The sitting, or empty outside one. */
  sittingKey: string;
}

/** The hints opened in each of these places, in their order: one query for all. */
export async function listHintsAt(
  asked: readonly { access: LearnerAccess; place: HintPlace }[],
): Promise<HintRecord[][]> {
  const places = asked.map(({ access: { learnerId }, place }) => ({
    learnerId,
    quizSlug: place.quizSlug,
    questionId: place.questionId,
    sittingKey: place.sittingKey,
  }));
  const found = await getDatabase().$queryRaw<(HintRecord & { learnerId: string })[]>`
    SELECT "learnerId", "questionId", "hint", "sittingKey", "createdAt"
    FROM ${askedRows(places.map((one) => [one.learnerId, one.quizSlug, one.questionId, one.sittingKey]))}
    JOIN "HintUse" ON "learnerId" = column1 AND "quizSlug" = column2
      AND "questionId" = column3 AND "sittingKey" = column4
    ORDER BY "hint"`;
  return places.map(({ learnerId, questionId, sittingKey }) =>
    found
      .filter(
        (use) =>
          use.learnerId === learnerId &&
          use.questionId === questionId &&
          use.sittingKey === sittingKey,
      )
      .map(({ learnerId: _, ...use }) => use),
  );
}

/** Opening one again costs nothing more. */
export async function recordHint(
  { learnerId }: LearnerAccess,
  use: { quizSlug: string; questionId: string; hint: number; sittingKey: string },
): Promise<void> {
  try {
    await getDatabase().hintUse.create({ data: { learnerId, ...use } });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // It counts from the last time it was read.
    await getDatabase().hintUse.updateMany({
      where: { learnerId, ...use },
      data: { createdAt: new Date() },
    });
  }
}
