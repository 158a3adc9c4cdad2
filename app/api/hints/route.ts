import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { isFresh, lookedUp } from '@/lib/progress/attempts/record';
import { requireHintPlace } from '@/lib/progress/attempts/submit';
import { listHints, recordHint } from '@/lib/progress/hints/store';
import { questionBody, readBody } from '@/lib/progress/request';
import { hintText } from '@/lib/quiz/grading';

/** Opens the next hint. */
export function POST(request: Request) {
  return answering(async () => {
    const access = await requireLearner();
    const { questionId, sittingId, seed } = await readBody(request, questionBody);
    const keyed = loadQuestion(questionId);
    if (!keyed) throw new Refusal(404, `There is no question ${questionId}.`);
    const where = { quizSlug: keyed.quiz.slug, questionId, sittingKey: sittingId ?? '' };
    const now = new Date();
    await requireHintPlace(access, sittingId, keyed.quiz, now);
    const opened = (await listHints(access, where)).filter(
      (use) => use.hint < lookedUp && (sittingId !== null || isFresh(use, now)),
    );
    const hint = Math.min(opened.length, keyed.question.hints.length - 1);
    const text = hintText(keyed.question, seed, hint);
    if (text === undefined) throw new Refusal(404, 'This question has no hints.');
    await recordHint(access, { ...where, hint });
    return Response.json({ hint, html: renderMarkdown(text) });
  });
}
