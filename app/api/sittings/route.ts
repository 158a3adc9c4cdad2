import { randomInt } from 'node:crypto';
import { answering, Refusal } from '@/lib/auth/refusal';
import { getLearner, requireLearner } from '@/lib/auth/session';
import { loadQuestion, loadQuiz } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { bindQuizToBegin } from '@/lib/progress/assignments/rules';
import { listAssignedQuizzes } from '@/lib/progress/assignments/store';
import { getLabQueue } from '@/lib/progress/labs/verify';
import { getSecondLook } from '@/lib/progress/opinions/grader';
import { beginBody, readBody } from '@/lib/progress/request';
import { dueAt, reasonNotToBegin, sittingState } from '@/lib/progress/sittings/rules';
import { listSittings, openSitting } from '@/lib/progress/sittings/store';
import { buildSittingSummaries } from '@/lib/progress/sittings/summary';

/** Begins a sitting, or goes on with the one that is open. */
export function POST(request: Request) {
  return answering(async () => {
    const access = await requireLearner();
    const { quiz: slug } = await readBody(request, beginBody);
    const asWritten = loadQuiz(slug);
    if (!asWritten) throw new Refusal(404, `There is no quiz ${slug}.`);
    const now = new Date();
    const sittings = await listSittings(access, slug);
    const open = sittings.find((one) => sittingState(one, now) === 'open');
    if (open) return Response.json({ sitting: open.id });
    const assigned = await listAssignedQuizzes(access, slug);
    const quiz = bindQuizToBegin(asWritten, assigned, sittings, now);
    const reason = reasonNotToBegin(quiz, sittings, now);
    if (reason) throw new Refusal(403, reason);
    const sitting = await openSitting(access, {
      quizSlug: slug,
      seed: randomInt(0x7fff_ffff),
      startedAt: now,
      dueAt: dueAt(quiz, now),
      assignmentId: quiz.assignmentId,
    });
    return Response.json({ sitting: sitting.id });
  });
}

/** What a learner has done with a quiz: sittings with their scores, and whether another may begin. */
export function GET(request: Request) {
  return answering(async () => {
    const slug = new URL(request.url).searchParams.get('quiz') ?? '';
    const quiz = loadQuiz(slug);
    if (!quiz) throw new Refusal(404, `There is no quiz ${slug}.`);
    const access = await getLearner();
    const now = new Date();
    if (!access) {
      const refusal = reasonNotToBegin(bindQuizToBegin(quiz, [], [], now), [], now);
      return Response.json({ sittings: [], open: null, refusal, assigned: null });
    }
    const secondLook = getSecondLook({ loadQuestion });
    const labs = getLabQueue({ loadQuestion, renderMarkdown });
    return Response.json(await buildSittingSummaries(access, quiz, now, { secondLook, labs }));
  });
}
