import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { loadQuestion } from '@/lib/content/load';
import { requireOpenSitting } from '@/lib/progress/attempts/submit';
import { saveDraft } from '@/lib/progress/drafts/store';
import { draftBody, readBody } from '@/lib/progress/request';

/** Keeps what is typed, so that another device can go on with it. */
export function PUT(request: Request) {
  return answering(async () => {
    const access = await requireLearner();
    const { questionId, value, ...draft } = await readBody(request, draftBody);
    const keyed = loadQuestion(questionId);
    if (!keyed) throw new Refusal(404, `There is no question ${questionId}.`);
    if (draft.sittingId !== null) {
      await requireOpenSitting(access, draft.sittingId, keyed.quiz, new Date());
    }
    await saveDraft(access, keyed.quiz.slug, questionId, { value: value ?? null, ...draft });
    return Response.json({ saved: true });
  });
}
