import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { submitAnswer } from '@/lib/progress/attempts/submit';
import { getSecondLook } from '@/lib/progress/opinions/grader';
import { attemptBody, readBody } from '@/lib/progress/request';

/** One answer to one question. */
export function POST(request: Request) {
  return answering(async () => {
    const body = await readBody(request, attemptBody);
    const keyed = loadQuestion(body.questionId);
    if (!keyed) throw new Refusal(404, `There is no question ${body.questionId}.`);
    const access = await requireLearner();
    return Response.json(
      await submitAnswer(access, body, keyed, {
        now: new Date(),
        renderMarkdown,
        secondLook: getSecondLook({ loadQuestion }),
      }),
    );
  });
}
