import { availableParallelism } from 'node:os';
import type { JudgeReply, JudgeRequest } from '../../experiment/headless/protocol';
import { startJudgeThread } from '../../experiment/headless/thread/worker';
import { parseAnswer, questionHash } from '../../quiz/grading';
import type { LabAnswer } from '../../quiz/lab/grade';
import { judgedSeeds, type LabFacts } from '../../quiz/lab/schema';
import { type Keyed, submitAnswer } from '../attempts/submit';
import { createGiveWay } from './give-way';
import { LabQueue } from './queue';
import { claimLabJob, findSubmitter, finishLabJob, type LabJobRecord } from './store';

export interface Course {
  loadQuestion: (id: string) => Keyed | null;
  renderMarkdown: (text: string) => string;
}

const kept = globalThis as typeof globalThis & { descentLabs?: LabQueue<LabJobRecord> };
const abandonedAfter = 5 * 60_000;

/** This process's queue of labs to verify; one thread is left to the pages. */
export function getLabQueue(course: Course): LabQueue<LabJobRecord> {
  kept.descentLabs ??= createQueue(course);
  return kept.descentLabs;
}

function createQueue(course: Course): LabQueue<LabJobRecord> {
  const queue = new LabQueue<LabJobRecord>({
    threads: Math.max(1, availableParallelism() - 1),
    start: startJudgeThread,
    giveWay: createGiveWay(),
    claim: () => claimLabJob(new Date(), new Date(Date.now() - abandonedAfter)),
    prepare: async (job) => prepareJob(job, course),
    finish: (job, result) => finishJob(job, result, course),
    now: () => performance.now(),
    report: (error) => console.error('A lab could not be verified:', error),
  });
  // What another process left half done may be taken after a while.
  setInterval(() => queue.wake(), 60_000).unref();
  return queue;
}

function prepareJob(job: LabJobRecord, course: Course): JudgeRequest | { reason: string } {
  const keyed = course.loadQuestion(job.questionId);
  if (keyed?.question.kind !== 'lab' || questionHash(keyed.question) !== job.questionHash) {
    return { reason: 'The question has changed since. Reload the page and submit again.' };
  }
  const { question } = keyed;
  const parsed = parseAnswer(job.experiment, question, job.seed);
  if (!parsed.ok) return { reason: parsed.reason };
  const { experiment, digest } = parsed.answer as LabAnswer;
  return {
    job: job.id,
    experiment,
    goal: question.goal,
    original: question.experiment,
    seeds: judgedSeeds(question),
    wantsDigest: digest !== null,
    budget: question.budget.seconds * 1000,
  };
}

/** Grades what was measured and keeps the attempt; or says why there is none. */
export async function finishJob(
  job: LabJobRecord,
  result: Extract<JudgeReply, { kind: 'done' }> | { reason: string },
  course: Course,
): Promise<void> {
  const fail = (error: string, facts?: unknown) =>
    finishLabJob(job.id, { facts, attemptId: null, error }, new Date());
  if ('reason' in result) return fail(result.reason);
  const facts: LabFacts = {
    runs: result.runs,
    claimedDigest: result.digest === null ? null : job.claimedDigest,
    measuredDigest: result.digest,
    exhausted: result.outOfTime ? 'time' : null,
  };
  const keyed = course.loadQuestion(job.questionId);
  const access = await findSubmitter(job);
  if (!keyed || !access) return fail('The question or the learner is no longer here.', facts);
  try {
    const reply = await submitAnswer(
      access,
      { ...job, answer: job.experiment },
      keyed,
      // It was handed in when it was sent, however long it waited.
      { now: job.createdAt, renderMarkdown: course.renderMarkdown, facts, admitted: true },
    );
    if (reply.kind === 'ungradable') return fail(reply.reason, facts);
    const { attemptId } = reply.outcome;
    await finishLabJob(job.id, { facts, attemptId, error: null }, new Date());
  } catch (error) {
    await fail((error as Error).message, facts);
  }
}
