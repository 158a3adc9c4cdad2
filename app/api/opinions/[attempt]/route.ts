import { answering, Refusal } from '@/lib/auth/refusal';
import { getLearner } from '@/lib/auth/session';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { getAttempt } from '@/lib/progress/attempts/store';
import { replyFor } from '@/lib/progress/attempts/submit';
import { getSecondLook } from '@/lib/progress/opinions/grader';
import { abandonOpinion } from '@/lib/progress/opinions/store';

/** An attempt while a second opinion is awaited; asking after it takes up what a stopped server left. */
export function GET(_request: Request, { params }: { params: Promise<{ attempt: string }> }) {
  return answering(async () => {
    const access = await getLearner();
    const { attempt: id } = await params;
    const secondLook = getSecondLook({ loadQuestion });
    if (access && !secondLook) await abandonOpinion(access, id);
    const attempt = access && (await getAttempt(access, id));
    const keyed = attempt && loadQuestion(attempt.questionId);
    if (!access || !attempt || !keyed) throw new Refusal(404, 'There is no such attempt.');
    secondLook?.wake();
    const reply = await replyFor(access, attempt, keyed, { now: new Date(), renderMarkdown });
    return Response.json(reply, { headers: { 'cache-control': 'no-store' } });
  });
}
