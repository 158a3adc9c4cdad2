import { afterEach, expect, test } from 'vitest';
import type { LearnerAccess } from '@/lib/auth/access';
import { buildLearnerReport } from '@/lib/classroom/learner-report';
import type { Quiz } from '@/lib/content/library';
import { getDatabase } from '@/lib/db/client';
import { loadQuizState } from '@/lib/progress/attempts/state';
import { getAttempt, listAttempts, recordSelfMark } from '@/lib/progress/attempts/store';
import { submitAnswer } from '@/lib/progress/attempts/submit';
import { createEndpoint } from '@/lib/progress/opinions/endpoint';
import { createSecondLook, type SecondLook } from '@/lib/progress/opinions/second-look';
import { abandonOpinion, claimOpinion, requestOpinion } from '@/lib/progress/opinions/store';
import { getReviewMemory } from '@/lib/progress/review/store';
import { commonSeed } from '@/lib/progress/seeds';
import { handIn } from '@/lib/progress/sittings/hand-in';
import { buildSittingResults } from '@/lib/progress/sittings/results';
import { getSitting, openSitting } from '@/lib/progress/sittings/store';
import type { Outcome } from '@/lib/quiz/outcome';
import { answers, question } from '../../quiz/opinion/sample';
import { describeOnEachDatabase } from '../../support/databases';
import { createGuest } from '../../support/people';
import { plain, sampleQuiz } from '../sample-quiz';
import { type Behaviour, fails, finds, says, startFakeEndpoint } from './fake-endpoint';

const quiz: Quiz = { ...sampleQuiz(), questions: [question] };
const keyed = { quiz, question };
const found = finds({ unseen: 'tasks nobody practised', generalises: 'really learnt' });

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function lookThrough(behaviour: Behaviour, changes: object = {}) {
  const endpoint = await startFakeEndpoint(behaviour);
  stops.push(endpoint.stop);
  const said: unknown[] = [];
  const secondLook = createSecondLook({
    model: 'small-model',
    ask: createEndpoint({
      url: endpoint.url,
      key: null,
      model: 'small-model',
      milliseconds: 20_000,
    }),
    loadQuestion: (id) => (id === question.id ? keyed : null),
    now: () => new Date(),
    report: (problem) => said.push(problem),
    ...changes,
  });
  return { secondLook, said, asked: endpoint.asked };
}

let keys = 0;
async function submit(learner: LearnerAccess, answer: string, secondLook?: SecondLook) {
  const body = {
    clientKey: `key-${String(++keys).padStart(8, '0')}`,
    questionId: question.id,
    seed: commonSeed(question.id),
    answer,
    certainty: null,
    sittingId: null,
  };
  const around = { now: new Date(), renderMarkdown: plain, secondLook };
  const reply = await submitAnswer(learner, body, keyed, around);
  if (reply.kind !== 'outcome') throw new Error(reply.reason);
  return reply.outcome;
}

async function shownLater(learner: LearnerAccess): Promise<Outcome> {
  const state = await loadQuizState(learner, quiz, null, new Date(), plain);
  return state.questions[question.id].outcome!;
}

describeOnEachDatabase('a second opinion', () => {
  test('comes after the answer is kept, raises the mark, and is shown to learner and teacher', async () => {
    const learner = await createGuest();
    let keptBefore = 0;
    const { secondLook, asked } = await lookThrough(async (one, response) => {
      keptBefore = (await listAttempts(learner)).length;
      found(one, response);
    });
    const first = await submit(learner, answers.missed, secondLook);
    expect(first).toMatchObject({ verdict: 'incorrect', opinion: { state: 'waiting' } });
    await secondLook.rest();
    expect(keptBefore).toBe(1);
    expect(asked[0].document.answer).toBe(answers.missed);

    const later = await shownLater(learner);
    expect(later).toMatchObject({ verdict: 'correct', earned: 2, markedBy: 'model' });
    expect(later.opinion).toEqual({
      state: 'given',
      effect: 'decided',
      verdict: 'correct',
      comment: 'You say it well.',
    });
    expect(later.shown!.ideas[0]).toMatchObject({
      state: 'found',
      evidence: ['tasks nobody practised'],
      second: true,
    });
    const attempts = await listAttempts(learner);
    // What the checker said is not rewritten.
    expect(attempts[0]).toMatchObject({ verdict: 'incorrect', earned: 0 });
    const units = [{ slug: 'sample', title: '', isLesson: false, questionIds: [question.id] }];
    const record = { milestones: [], attempts } as unknown as Parameters<
      typeof buildLearnerReport
    >[0];
    expect(buildLearnerReport(record, units)[0].answers[0]).toMatchObject({
      verdict: 'correct',
      markedBy: 'model',
      opinion: { model: 'small-model', comment: 'You say it well.' },
    });
    // It was a first answer, and right: not a lapse.
    expect((await getReviewMemory(learner, question.id))!.lapses).toBe(0);
  });

  test('in its own words waits until the answer is shown', async () => {
    const learner = await createGuest();
    const tells = finds({ unseen: 'nobody practised' }, 'You leave out that it generalises.');
    const { secondLook } = await lookThrough(tells);
    await submit(learner, answers.missed, secondLook);
    await secondLook.rest();
    const shown = await shownLater(learner);
    expect(shown).toMatchObject({ verdict: 'partial', opinion: { effect: 'decided' } });
    expect(JSON.stringify(shown)).not.toContain('generalises');
  });

  test('that is none leaves the mark and says so', async () => {
    const silences: [Behaviour, string][] = [
      [fails(500), 'failed'],
      [says('{"ideas": ['), 'unusable'],
      [says({ ideas: [], points: 99, comment: '' }), 'unusable'],
    ];
    for (const [behaviour, silence] of silences) {
      const learner = await createGuest();
      const { secondLook, said } = await lookThrough(behaviour);
      const before = await submit(learner, answers.partial, secondLook);
      await secondLook.rest();
      const after = await shownLater(learner);
      expect(after).toMatchObject({ verdict: 'partial', opinion: { state: 'none', silence } });
      expect(after.earned).toBe(before.earned);
      expect(JSON.stringify(said)).not.toContain(answers.partial);
    }
  });

  test('is not asked for what is right, contradicted, or speaks to the marker', async () => {
    const learner = await createGuest();
    const { secondLook, asked } = await lookThrough(found);
    for (const answer of [answers.right, answers.contradicted, answers.toTheMarker]) {
      expect((await submit(learner, answer, secondLook)).opinion).toBeUndefined();
    }
    await secondLook.rest();
    expect(asked).toEqual([]);
  });

  test('gives the same words the same reading, and asks about them once', async () => {
    const { secondLook, asked } = await lookThrough(found);
    for (const learner of [await createGuest(), await createGuest()]) {
      await submit(learner, answers.missed, secondLook);
      await secondLook.rest();
      expect(await shownLater(learner)).toMatchObject({ verdict: 'correct' });
    }
    expect(asked).toHaveLength(1);
  });

  test('is outweighed by the learner’s own mark where the checker was unsure', async () => {
    const learner = await createGuest();
    const { secondLook } = await lookThrough(finds({}));
    expect(await submit(learner, answers.unreadable, secondLook)).toMatchObject({
      status: 'unsure',
      decides: 'learner',
    });
    await secondLook.rest();
    const decided = await shownLater(learner);
    expect(decided).toMatchObject({ verdict: 'incorrect', markedBy: 'model', decides: 'learner' });
    // The model answer stood beside it already, and stays.
    expect(decided.reveal).toBeDefined();
    const memory = (await getReviewMemory(learner, question.id))!;
    await recordSelfMark(
      learner,
      decided.attemptId,
      { verdict: 'correct', earned: 2, note: '' },
      { quizSlug: 'sample', questionId: question.id, memory },
    );
    expect(await shownLater(learner)).toMatchObject({ verdict: 'correct', markedBy: 'learner' });
  });

  test('after a contest is advice where words contradict the key, and asked for once', async () => {
    const learner = await createGuest();
    const { secondLook } = await lookThrough(finds({ unseen: 'network', generalises: 'network' }));
    const { attemptId } = await submit(learner, answers.contradicted, secondLook);
    const { grade } = (await getAttempt(learner, attemptId))!;
    expect(secondLook.wantsOnContest(learner.learnerId, question, grade)).toBe(true);
    expect(await requestOpinion(learner, attemptId)).toBe(true);
    expect(await requestOpinion(learner, attemptId)).toBe(false);
    expect(await requestOpinion(await createGuest(), attemptId)).toBe(false);
    await secondLook.rest();
    expect(await shownLater(learner)).toMatchObject({
      verdict: 'incorrect',
      earned: 0,
      opinion: { effect: 'advised', verdict: 'partial' },
    });
  });

  test('of a whole sitting comes after it is closed', async () => {
    const learner = await createGuest();
    const exam: Quiz = { ...quiz, feedback: 'after-submission' };
    const sitting = await openSitting(learner, {
      quizSlug: 'sample',
      seed: 5,
      startedAt: new Date(),
      dueAt: null,
      assignmentId: null,
    });
    const { secondLook } = await lookThrough(found);
    const one = {
      questionId: question.id,
      answer: answers.missed,
      clientKey: 'key-exam',
      certainty: null,
    };
    const options = { now: new Date(), anyway: false, secondLook };
    await Promise.all([1, 2].map(() => handIn(learner, exam, sitting, [one], options)));
    const closed = (await getSitting(learner, sitting.id))!;
    await secondLook.rest();
    const results = await buildSittingResults(learner, exam, closed, new Date(), plain);
    expect(results).toMatchObject({ earned: 2, awaited: 0 });
  });

  test('that a killed server left unasked is asked for by the next', async () => {
    const learner = await createGuest();
    // Kept, and the process ends before it asks.
    const dead = { wants: () => true, wantsOnContest: () => true, wake() {}, async rest() {} };
    await submit(learner, answers.missed, dead);
    await submit(learner, `${answers.missed} So.`, dead);
    await submit(learner, `${answers.missed} Then it is switched off.`, dead);
    const [, , last] = await listAttempts(learner);
    await abandonOpinion(await createGuest(), last.id);
    expect((await getAttempt(learner, last.id))!.opinion?.state).toBe('waiting');
    await abandonOpinion(learner, last.id);
    // One of them had been taken up already.
    const longAgo = new Date(Date.now() - 10 * 60_000);
    await claimOpinion(longAgo, longAgo);
    const { secondLook } = await lookThrough(found);
    await secondLook.rest();
    const kept = await listAttempts(learner);
    expect(kept.map(({ opinion }) => opinion?.state)).toEqual(['given', 'given', 'none']);
    expect(await getDatabase().secondOpinion.count()).toBe(3);
  });

  test('is asked for a few at a time, and no more of a learner than the hour allows', async () => {
    let now = 0;
    let most = 0;
    const { secondLook, asked } = await lookThrough(
      (one, response) => {
        most = Math.max(most, ++now);
        setImmediate(() => {
          now -= 1;
          finds({})(one, response);
        });
      },
      { seats: 2, hourly: 6 },
    );
    const learner = await createGuest();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at) => submit(learner, `${answers.missed} ${at}`, secondLook)),
    );
    await secondLook.rest();
    expect(outcomes.filter(({ opinion }) => opinion)).toHaveLength(6);
    expect(asked).toHaveLength(6);
    expect(most).toBeLessThanOrEqual(2);
  });

  test('from a dead endpoint is not asked for again and again, and again when it lives', async () => {
    let time = Date.now();
    let alive = false;
    const { secondLook, asked, said } = await lookThrough(
      (one, response) => (alive ? finds({}) : fails(503))(one, response),
      { now: () => new Date(time), seats: 1 },
    );
    const learner = await createGuest();
    const send = async (at: number) => {
      const { opinion } = await submit(learner, `${answers.missed} ${at}`, secondLook);
      await secondLook.rest();
      return opinion?.state;
    };
    for (const at of [1, 2, 3]) expect(await send(at)).toBe('waiting');
    // Now it is left alone: answers do not even mention it.
    expect(await send(4)).toBeUndefined();
    expect(asked).toHaveLength(3);
    expect(said.join()).toContain('left alone for a minute');
    [time, alive] = [time + 61_000, true];
    expect(await send(5)).toBe('waiting');
    expect(await shownLater(learner)).toMatchObject({ opinion: { state: 'given' } });
  });
});
