import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { bindQuiz } from '@/lib/progress/assignments/rules';
import { listAssignedQuizzes } from '@/lib/progress/assignments/store';
import { lookedUp } from '@/lib/progress/attempts/record';
import { permissionFor } from '@/lib/progress/attempts/rules';
import { getAttempt, hasTeacher } from '@/lib/progress/attempts/store';
import { buildOutcome } from '@/lib/progress/attempts/view';
import { recordHint } from '@/lib/progress/hints/store';
import { attemptIdBody, readBody } from '@/lib/progress/request';
import { getSitting } from '@/lib/progress/sittings/store';

/** The right answer, for a learner who has tried and asks for it. Attempts soon after it prove nothing. */
export function POST(request: Request) {
  return answering(async () => {
    const access = await requireLearner();
    const { attemptId } = await readBody(request, attemptIdBody);
    const attempt = await getAttempt(access, attemptId);
    const keyed = attempt && loadQuestion(attempt.questionId);
    if (!attempt || !keyed) throw new Refusal(404, 'There is no such attempt.');
    const sitting = attempt.sittingId ? await getSitting(access, attempt.sittingId) : null;
    const now = new Date();
    const assigned = await listAssignedQuizzes(access, keyed.quiz.slug);
    const permission = permissionFor({
      quiz: bindQuiz(keyed.quiz, assigned, sitting, now),
      sitting,
      now,
      verdict: attempt.verdict,
      lookedUp: true,
    });
    if (permission !== 'everything') throw new Refusal(403, 'The answer is not shown yet.');
    await recordHint(access, {
      quizSlug: keyed.quiz.slug,
      questionId: attempt.questionId,
      hint: lookedUp,
      sittingKey: attempt.sittingId ?? '',
    });
    const decides = (await hasTeacher(access)) ? 'teacher' : 'learner';
    return Response.json({
      outcome: buildOutcome(attempt, keyed.question, permission, decides, renderMarkdown),
    });
  });
}
