import type { LearnerAccess } from '../../auth/access';
import { getDatabase } from '../../db/client';
import type { Prisma } from '../../db/generated/sqlite/client';

/** An answer typed and not sent, as another device finds it. */
export interface DraftRecord {
  questionId: string;
  value: unknown;
  seed: number;
  /** The key that its submission will carry, so that two tabs send one attempt. */
  clientKey: string;
  certainty: number | null;
  sittingId: string | null;
  updatedAt: Date;
}

type Stored = Omit<DraftRecord, 'questionId' | 'updatedAt'>;

export async function listDrafts(
  { learnerId }: LearnerAccess,
  quizSlug: string,
): Promise<DraftRecord[]> {
  const rows = await getDatabase().draft.findMany({ where: { learnerId, quizSlug } });
  return rows.map((row) => ({
    ...(row.answer as unknown as Stored),
    questionId: row.questionId,
    updatedAt: row.updatedAt,
  }));
}

export async function saveDraft(
  { learnerId }: LearnerAccess,
  quizSlug: string,
  questionId: string,
  draft: Stored,
): Promise<void> {
  const answer = draft as unknown as Prisma.InputJsonValue;
  await getDatabase().draft.upsert({
    where: { learnerId_quizSlug_questionId: { learnerId, quizSlug, questionId } },
    create: { learnerId, quizSlug, questionId, answer },
    update: { answer },
  });
}

export async function deleteDraft(
  { learnerId }: LearnerAccess,
  quizSlug: string,
  questionId: string,
): Promise<void> {
  await getDatabase().draft.deleteMany({ where: { learnerId, quizSlug, questionId } });
}
