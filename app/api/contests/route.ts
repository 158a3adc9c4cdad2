import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { getAttempt, recordContest } from '@/lib/progress/attempts/store';
import { replyFor } from '@/lib/progress/attempts/submit';
import { getSecondLook } from '@/lib/progress/opinions/grader';
import { requestOpinion } from '@/lib/progress/opinions/store';
import { contestBody, readBody } from '@/lib/progress/request';

/** "This mark is wrong", with a reason. It reaches the teacher, and the authors' list of disputed marks. */
export function POST(request: Request) {
  return answering(async () => {
    const access = await requireLearner();
    const { attemptId, reason } = await readBody(request, contestBody);
    const attempt = await getAttempt(access, attemptId);
    if (!attempt) throw new Refusal(404, 'There is no such attempt.');
    await recordContest(access, attemptId, reason);
    const keyed = loadQuestion(attempt.questionId);
    const secondLook = getSecondLook({ loadQuestion });
    if (
      keyed &&
      !attempt.opinion &&
      secondLook?.wantsOnContest(access.learnerId, keyed.question, attempt.grade) &&
      (await requestOpinion(access, attemptId))
    ) {
      secondLook.wake();
    }
    const now = (await getAttempt(access, attemptId)) ?? attempt;
    const reply =
      keyed && (await replyFor(access, now, keyed, { now: new Date(), renderMarkdown }));
    return Response.json({
      contest: now.contest,
      ...(reply?.kind === 'outcome' ? { outcome: reply.outcome } : {}),
    });
  });
}
