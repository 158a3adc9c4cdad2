import { expect, test, vi } from 'vitest';
import { loadKernelsNow } from '@/lib/engine/kernels/load-kernels';
import { judge } from '@/lib/experiment/headless/judge';
import type { JudgeReply, JudgeRequest } from '@/lib/experiment/headless/protocol';
import { runExperiment } from '@/lib/experiment/run';
import { listAttempts } from '@/lib/progress/attempts/store';
import { createGiveWay } from '@/lib/progress/labs/give-way';
import { LabQueue } from '@/lib/progress/labs/queue';
import {
  claimLabJob,
  countJobsBefore,
  enqueueLabJob,
  finishLabJob,
  getLabJob,
} from '@/lib/progress/labs/store';
import { finishJob } from '@/lib/progress/labs/verify';
import { handIn } from '@/lib/progress/sittings/hand-in';
import { buildSittingResults } from '@/lib/progress/sittings/results';
import { getSitting, openSitting } from '@/lib/progress/sittings/store';
import { gradeAnswer, parseAnswer } from '@/lib/quiz/grading';
import { labExamples } from '@/lib/quiz/lab/examples';
import type { LabAnswer } from '@/lib/quiz/lab/grade';
import { judgedSeeds, type LabFacts, type LabQuestion } from '@/lib/quiz/lab/schema';
import { questionOf } from '../quiz/all-examples';
import { describeOnEachDatabase } from '../support/databases';
import { createGuest } from '../support/people';
import { choice, plain, sampleQuiz } from './sample-quiz';

const kernels = loadKernelsNow();
const question = questionOf(labExamples[0].written) as LabQuestion;
const { experiment } = labExamples[0].right[0] as { experiment: unknown };

function run(sent: unknown, changes: Partial<JudgeRequest> = {}) {
  const parsed = parseAnswer(sent, question, 1);
  if (!parsed.ok) throw new Error(parsed.reason);
  const answer = parsed.answer as LabAnswer;
  const request: JudgeRequest = {
    job: 'job',
    experiment: answer.experiment,
    goal: question.goal,
    original: question.experiment,
    seeds: judgedSeeds(question),
    wantsDigest: answer.digest !== null,
    budget: 60_000,
    ...changes,
  };
  const shares: number[] = [];
  const reply = judge(request, { kernels, now: () => 0, progress: (share) => shares.push(share) });
  if (reply.kind !== 'done') throw new Error('not done');
  return { reply, answer, shares };
}

function gradeOf(sent: unknown, changes: Partial<LabFacts> = {}) {
  const { reply, answer } = run(sent);
  const facts: LabFacts = {
    runs: reply.runs,
    claimedDigest: answer.digest,
    measuredDigest: reply.digest,
    exhausted: null,
    ...changes,
  };
  return gradeAnswer(answer, question, { seed: 1, facts });
}

test('a lab is judged on its own seed and on those that the learner has not seen', () => {
  const { reply, shares } = run({ experiment });
  expect(reply.runs.map(({ seed, hidden }) => [seed, hidden])).toEqual([
    [1, false],
    [11, true],
    [12, true],
  ]);
  for (const one of reply.runs) {
    expect(one.validationLoss).toBeGreaterThan(0);
    expect(one.reached).toBe((one.step ?? Infinity) <= 300);
  }
  expect(shares.at(-1)).toBe(1);
});

test('the digest is that of the document run on its own; another digest counts nothing and is told', () => {
  const own = runExperiment(experiment as LabQuestion['experiment'], { kernels, steps: 300 });
  const { reply } = run({ experiment, digest: own.digest });
  expect(reply.digest).toBe(own.digest);
  expect(gradeOf({ experiment, digest: own.digest }).status).toBe('graded');
  const other = gradeOf({ experiment, digest: 'another' });
  expect(other).toMatchObject({
    status: 'ungradable',
    reason: expect.stringContaining('disagree'),
  });
});

test('what the author gave does not pass as it is; hidden seeds stay hidden in what is said', () => {
  const grade = gradeOf({ experiment: question.experiment });
  expect(grade).toMatchObject({ status: 'graded', verdict: 'incorrect' });
  const said = JSON.stringify(grade);
  expect(said).toContain('A seed you have not seen');
  expect(said).not.toMatch(/\b1[12]\b: /);
});

test('a run that takes too long costs nothing', () => {
  let clock = 0;
  const request = run({ experiment });
  const reply = judge(
    {
      job: 'job',
      experiment: request.answer.experiment,
      goal: question.goal,
      original: question.experiment,
      seeds: judgedSeeds(question),
      wantsDigest: false,
      budget: 5,
    },
    { kernels, now: () => (clock += 10), progress: () => {} },
  );
  expect(reply).toMatchObject({ kind: 'done', outOfTime: true });
  expect(gradeOf({ experiment }, { exhausted: 'time' })).toMatchObject({ status: 'ungradable' });
});

test('labs give way while the process has its hands full, and only then', async () => {
  const loads = [0.2, 0.95, 0.7];
  const waits: number[] = [];
  const giveWay = createGiveWay({
    utilization: () => loads.shift() ?? 0,
    wait: async (milliseconds) => waits.push(milliseconds),
  });
  for (const waited of [0, 1, 1]) {
    await giveWay();
    expect(waits).toHaveLength(waited);
  }
});

test('the queue runs jobs oldest first, one a thread, and goes on when a thread dies', async () => {
  const waiting = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const finished: string[] = [];
  let done = () => {};
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  let running = 0;
  let most = 0;
  const queue = new LabQueue<{ id: string }>({
    threads: 2,
    giveWay: async () => {},
    claim: async () => waiting.shift() ?? null,
    prepare: async ({ id }) => ({ job: id }) as JudgeRequest,
    start: ({ onReply, onEnd }) => ({
      post({ job }) {
        running += 1;
        most = Math.max(most, running);
        setImmediate(() => {
          running -= 1;
          if (job === 'b') onEnd('it fell over');
          else
            onReply({
              job,
              kind: 'done',
              runs: [],
              digest: null,
              outOfTime: false,
            } satisfies JudgeReply);
        });
      },
      stop() {},
    }),
    finish: async ({ id }, result) => {
      finished.push('reason' in result ? `${id}!` : id);
      if (finished.length === 4) done();
    },
    now: () => 0,
    report: (error) => {
      throw error;
    },
  });
  queue.wake();
  queue.wake();
  await all;
  expect([...finished].sort()).toEqual(['a', 'b!', 'c', 'd']);
  expect(most).toBe(2);
});

describeOnEachDatabase('the queue of labs', () => {
  const job = (clientKey: string) => ({
    quizSlug: 'sample',
    questionId: question.id,
    questionHash: 'hash',
    seed: 1,
    clientKey,
    sittingId: null,
    certainty: null,
    experiment: { experiment: {} },
    claimedDigest: null,
  });
  const now = new Date('2030-01-01T00:00:00Z');
  const longAgo = new Date('2029-01-01T00:00:00Z');

  test('takes a submission once, and lets one worker claim it', async () => {
    const learner = await createGuest();
    const [first, again] = await Promise.all([
      enqueueLabJob(learner, job('key-1')),
      enqueueLabJob(learner, job('key-1')),
    ]);
    expect(again.id).toBe(first.id);
    const claims = await Promise.all([1, 2, 3].map(() => claimLabJob(now, longAgo)));
    expect(claims.filter((claim) => claim !== null).map((claim) => claim?.id)).toEqual([first.id]);
  });

  test('goes on after a crash with what was left half done', async () => {
    const learner = await createGuest();
    const { id } = await enqueueLabJob(learner, job('key-1'));
    expect((await claimLabJob(longAgo, longAgo))?.id).toBe(id);
    expect(await claimLabJob(now, longAgo)).toBeNull();
    expect((await claimLabJob(now, now))?.id).toBe(id);
    await finishLabJob(id, { facts: { runs: [] }, attemptId: null, error: null }, now);
    expect(await claimLabJob(now, now)).toBeNull();
  });

  test('of a sitting handed in is marked when it has been run again, and only then', async () => {
    const learner = await createGuest();
    const exam = sampleQuiz({ feedback: 'after-submission', questions: [choice, question] });
    const course = { loadQuestion: () => ({ quiz: exam, question }), renderMarkdown: plain };
    const sitting = await openSitting(learner, {
      quizSlug: exam.slug,
      seed: 5,
      startedAt: longAgo,
      dueAt: null,
      assignmentId: null,
    });
    const wake = vi.fn();
    const answer = { experiment };
    const handed = { questionId: question.id, clientKey: 'key-lab', answer, certainty: null };
    const options = { now: longAgo, anyway: false, labs: { wake } };
    for (const _ of [1, 2]) {
      expect(await handIn(learner, exam, sitting, [handed], options)).toEqual({ closed: true });
    }
    expect(wake).toHaveBeenCalledTimes(1);
    const results = async () => {
      const closed = (await getSitting(learner, sitting.id))!;
      const { verifying, earned, state } = await buildSittingResults(
        learner,
        exam,
        closed,
        now,
        plain,
      );
      return { verifying, earned, outcome: state.questions[question.id].outcome };
    };
    const waiting = await claimLabJob(now, longAgo);
    expect(await claimLabJob(now, longAgo)).toBeNull();
    expect(await results()).toMatchObject({
      verifying: 1,
      earned: 0,
      outcome: { status: 'received', verifying: waiting!.id, answer },
    });
    const { reply } = run(answer);
    await finishJob(waiting!, reply, course);
    await finishJob(waiting!, reply, course);
    expect(await listAttempts(learner)).toHaveLength(1);
    const done = await results();
    expect(done).toMatchObject({ verifying: 0, outcome: { status: 'graded' } });
    expect(done.earned).toBe(done.outcome!.earned);
  });

  test('that cannot be verified after the hand-in earns nothing and says why', async () => {
    const learner = await createGuest();
    const exam = sampleQuiz({ feedback: 'after-submission', questions: [question] });
    const sitting = await openSitting(learner, {
      quizSlug: exam.slug,
      seed: 5,
      startedAt: longAgo,
      dueAt: null,
      assignmentId: null,
    });
    const handed = [
      { questionId: question.id, clientKey: 'key-lab', answer: { experiment }, certainty: null },
    ];
    await handIn(learner, exam, sitting, handed, { now: longAgo, anyway: false });
    const waiting = await claimLabJob(now, longAgo);
    await finishJob(
      waiting!,
      { reason: 'It took too long.' },
      { loadQuestion: () => ({ quiz: exam, question }), renderMarkdown: plain },
    );
    const closed = (await getSitting(learner, sitting.id))!;
    const results = await buildSittingResults(learner, exam, closed, now, plain);
    expect(results).toMatchObject({ verifying: 0, earned: 0 });
    expect(JSON.stringify(results.state.questions[question.id].outcome)).toContain('too long');
  });

  test('tells its learner alone how many wait before', async () => {
    const [learner, other] = [await createGuest(), await createGuest()];
    const first = await enqueueLabJob(other, job('key-1'));
    const second = await enqueueLabJob(learner, job('key-1'));
    expect(await countJobsBefore(first)).toBe(0);
    expect(await countJobsBefore({ createdAt: new Date(second.createdAt.getTime() + 1) })).toBe(2);
    expect(await getLabJob(other, second.id)).toBeNull();
  });
});
