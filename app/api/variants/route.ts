import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { listAttempts } from '@/lib/progress/attempts/store';
import { questionBody, readBody } from '@/lib/progress/request';
import { commonSeed, nextSeed } from '@/lib/progress/seeds';
import { toPublicQuestion } from '@/lib/quiz/grading';

/** The question once more, with new numbers where it has any. */
export function POST(request: Request) {
  return answering(async () => {
    const access = await requireLearner();
    const { questionId } = await readBody(request, questionBody);
    const keyed = loadQuestion(questionId);
    if (!keyed) throw new Refusal(404, `There is no question ${questionId}.`);
    const earlier = await listAttempts(access, { questionIds: [questionId] });
    const seed = keyed.question.parameters
      ? nextSeed(access.learnerId, questionId, earlier.length)
      : commonSeed(questionId);
    return Response.json({ question: toPublicQuestion(keyed.question, seed, renderMarkdown) });
  });
}
