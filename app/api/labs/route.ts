import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { listAssignedQuizzes } from '@/lib/progress/assignments/store';
import { findAttemptByKey } from '@/lib/progress/attempts/store';
import { requirePlace, submitAnswer } from '@/lib/progress/attempts/submit';
import { countOpenJobs, enqueueLabJob } from '@/lib/progress/labs/store';
import { getLabQueue } from '@/lib/progress/labs/verify';
import { attemptBody, readBody } from '@/lib/progress/request';
import { parseAnswer, questionHash } from '@/lib/quiz/grading';
import type { LabAnswer } from '@/lib/quiz/lab/grade';

const mostOpenJobs = 3;

/** An experiment to be run again: into the queue it goes, and the page asks after it. */
export function POST(request: Request) {
  return answering(async () => {
    const body = await readBody(request, attemptBody);
    const keyed = loadQuestion(body.questionId);
    if (keyed?.question.kind !== 'lab') {
      throw new Refusal(404, `There is no lab question ${body.questionId}.`);
    }
    const access = await requireLearner();
    const now = new Date();
    if (await findAttemptByKey(access, body.clientKey)) {
      return Response.json(await submitAnswer(access, body, keyed, { now, renderMarkdown }));
    }
    const assigned = await listAssignedQuizzes(access, keyed.quiz.slug);
    await requirePlace(access, body, keyed, assigned, now);
    const parsed = parseAnswer(body.answer, keyed.question, body.seed);
    if (!parsed.ok) return Response.json({ kind: 'ungradable', reason: parsed.reason });
    if ((await countOpenJobs(access)) >= mostOpenJobs) {
      throw new Refusal(429, 'Several of your experiments are waiting already.');
    }
    const job = await enqueueLabJob(access, {
      quizSlug: keyed.quiz.slug,
      questionId: body.questionId,
      questionHash: questionHash(keyed.question),
      seed: body.seed,
      clientKey: body.clientKey,
      sittingId: body.sittingId,
      certainty: body.certainty,
      experiment: body.answer,
      claimedDigest: (parsed.answer as LabAnswer).digest,
    });
    getLabQueue({ loadQuestion, renderMarkdown }).wake();
    return Response.json({ kind: 'verifying', job: job.id }, { status: 202 });
  });
}
