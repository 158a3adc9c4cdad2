import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { markFromIdeas } from '@/lib/progress/attempts/self-mark';
import { getAttempt, hasTeacher, recordSelfMark } from '@/lib/progress/attempts/store';
import { replyFor } from '@/lib/progress/attempts/submit';
import { buildOutcome } from '@/lib/progress/attempts/view';
import { readBody, selfMarkBody } from '@/lib/progress/request';
import { scheduleReview } from '@/lib/progress/review/schedule';
import { getReviewMemory } from '@/lib/progress/review/store';

/** A learner without a teacher marks an answer that the checker could not decide, beside the model answer. */
export function POST(request: Request) {
  return answering(async () => {
    const access = await requireLearner();
    const { attemptId, ideas } = await readBody(request, selfMarkBody);
    const attempt = await getAttempt(access, attemptId);
    const keyed = attempt && loadQuestion(attempt.questionId);
    if (!attempt || !keyed) throw new Refusal(404, 'There is no such attempt.');
    const mark = markFromIdeas(attempt.grade, ideas);
    if (!mark) throw new Refusal(409, 'This answer has been marked already.');
    if (await hasTeacher(access)) throw new Refusal(403, 'Your teacher marks this answer.');
    const now = new Date();
    const known = await replyFor(access, attempt, keyed, { now, renderMarkdown });
    if (known.kind !== 'outcome' || known.outcome.status === 'received') {
      throw new Refusal(403, 'The answer is not shown yet, so it cannot be marked beside it.');
    }
    const { quizSlug, questionId } = attempt;
    const memory = scheduleReview(
      await getReviewMemory(access, questionId),
      { verdict: mark.verdict, hintsUsed: attempt.hintsUsed, certainty: attempt.certainty },
      now,
    );
    await recordSelfMark(access, attemptId, mark, { quizSlug, questionId, memory });
    const marked = {
      ...attempt,
      marks: [...attempt.marks, { role: 'learner' as const, ...mark, createdAt: now }],
    };
    return Response.json({
      outcome: buildOutcome(marked, keyed.question, 'everything', 'learner', renderMarkdown),
    });
  });
}
