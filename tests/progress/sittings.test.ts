import { expect, test } from 'vitest';
import type { Quiz } from '@/lib/content/library';
import { getDatabase } from '@/lib/db/client';
import { bindQuiz } from '@/lib/progress/assignments/rules';
import { settle } from '@/lib/progress/attempts/record';
import { loadQuizState } from '@/lib/progress/attempts/state';
import {
  getAttempt,
  listAttempts,
  recordContest,
  recordSelfMark,
} from '@/lib/progress/attempts/store';
import { submitAnswer } from '@/lib/progress/attempts/submit';
import { saveDraft } from '@/lib/progress/drafts/store';
import { scheduleReview } from '@/lib/progress/review/schedule';
import { commonSeed, sittingSeed } from '@/lib/progress/seeds';
import { handIn } from '@/lib/progress/sittings/hand-in';
import { buildSittingResults } from '@/lib/progress/sittings/results';
import {
  dueAt,
  graceMilliseconds,
  mayPractise,
  reasonNotToBegin,
} from '@/lib/progress/sittings/rules';
import { getSitting, openSitting } from '@/lib/progress/sittings/store';
import { buildSittingSummaries } from '@/lib/progress/sittings/summary';
import { describeOnEachDatabase } from '../support/databases';
import { createGuest } from '../support/people';
import { choice, plain, rightChoice, sampleQuiz, text, variant, wrongChoice } from './sample-quiz';

const start = new Date('2027-03-01T10:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const exam = sampleQuiz({ feedback: 'after-submission', timeLimit: 30, attempts: 1 });

/** The quiz for somebody in no class. */
const bound = (quiz: Quiz) => bindQuiz(quiz, [], null, start);

async function begin(quiz = exam) {
  const learner = await createGuest();
  const sitting = await openSitting(learner, {
    quizSlug: quiz.slug,
    seed: 5,
    startedAt: start,
    dueAt: dueAt(quiz, start),
    assignmentId: null,
  });
  return { learner, sitting };
}

const handed = (questionId: string, answer: unknown, clientKey = `key-${questionId}`) => ({
  questionId,
  answer,
  clientKey,
  certainty: null,
});

describeOnEachDatabase('a sitting', () => {
  test('begun twice at once is one sitting', async () => {
    const { learner, sitting } = await begin();
    const again = await openSitting(learner, {
      quizSlug: 'sample',
      seed: 9,
      startedAt: after(1),
      dueAt: null,
      assignmentId: null,
    });
    expect(again.id).toBe(sitting.id);
  });

  test('handed in twice at once keeps every answer once, and only then shows marks', async () => {
    const { learner, sitting } = await begin();
    const before = await buildSittingResults(learner, exam, sitting, after(1), plain);
    expect(before.shown).toBe(false);
    const answers = [handed(choice.id, rightChoice), handed(text.id, 'because it is new data')];
    await Promise.all(
      [1, 2, 3].map(() =>
        handIn(learner, exam, sitting, answers, { now: after(5), anyway: false }),
      ),
    );
    expect(await listAttempts(learner)).toHaveLength(2);
    const closed = (await getSitting(learner, sitting.id))!;
    expect(closed.submittedAt).toEqual(after(5));
    const results = await buildSittingResults(learner, exam, closed, after(5), plain);
    expect(results).toMatchObject({ shown: true, possible: 5 });
    expect(results.state.questions[choice.id].outcome).toMatchObject({ verdict: 'correct' });
    expect(results.state.questions[variant.id].outcome).toMatchObject({
      verdict: 'incorrect',
      earned: 0,
    });
  });

  test('says which answers cannot be read before it closes', async () => {
    const { learner, sitting } = await begin();
    const answers = [handed(choice.id, rightChoice), handed(variant.id, 'many')];
    const first = await handIn(learner, exam, sitting, answers, { now: after(5), anyway: false });
    expect(first).toMatchObject({
      closed: false,
      unreadable: { [variant.id]: expect.stringContaining('number') },
    });
    expect(await listAttempts(learner)).toEqual([]);
    await handIn(learner, exam, sitting, answers, { now: after(6), anyway: true });
    expect(await listAttempts(learner)).toHaveLength(1);
  });

  test('whose time is over counts what was saved in time, and nothing that comes later', async () => {
    const { learner, sitting } = await begin();
    await saveDraft(learner, 'sample', choice.id, {
      value: rightChoice,
      seed: sittingSeed(5, choice.id),
      clientKey: 'key-in-time',
      certainty: null,
      sittingId: sitting.id,
    });
    const late = new Date(sitting.dueAt!.getTime() + graceMilliseconds + 1);
    await handIn(learner, exam, sitting, [handed(variant.id, '1')], { now: late, anyway: true });
    const attempts = await listAttempts(learner);
    expect(attempts.map((attempt) => attempt.questionId)).toEqual([choice.id]);
    expect((await getSitting(learner, sitting.id))!.submittedAt).toEqual(sitting.dueAt);
  });

  test('left alone closes by itself when somebody looks', async () => {
    const { learner } = await begin();
    const summary = await buildSittingSummaries(learner, exam, after(60));
    expect(summary.sittings).toMatchObject([{ score: { earned: 0, possible: 5 } }]);
    expect(summary.open).toBeNull();
    expect(summary.refusal).toContain('once');
  });

  test('of a strict quiz takes no answers one by one, nor outside it', async () => {
    const { learner, sitting } = await begin();
    const body = (sittingId: string | null, seed: number) => ({
      clientKey: 'key-00000001',
      questionId: choice.id,
      seed,
      answer: rightChoice,
      certainty: null,
      sittingId,
    });
    const keyed = { quiz: exam, question: choice };
    const around = { now: after(1), renderMarkdown: plain };
    await expect(
      submitAnswer(learner, body(null, commonSeed(choice.id)), keyed, around),
    ).rejects.toThrow('Begin the quiz');
    await expect(
      submitAnswer(learner, body(sitting.id, sittingSeed(5, choice.id)), keyed, around),
    ).rejects.toThrow('handed in together');
  });

  test('with feedback at once takes each question once', async () => {
    const quiz = sampleQuiz();
    const { learner, sitting } = await begin(quiz);
    const send = (clientKey: string, answer: unknown) =>
      submitAnswer(
        learner,
        {
          clientKey,
          questionId: choice.id,
          seed: sittingSeed(5, choice.id),
          answer,
          certainty: 50,
          sittingId: sitting.id,
        },
        { quiz, question: choice },
        { now: after(1), renderMarkdown: plain },
      );
    expect(await send('key-00000001', wrongChoice)).toMatchObject({
      outcome: { verdict: 'incorrect', reveal: {} },
    });
    await expect(send('key-00000002', rightChoice)).rejects.toThrow('already');
    const state = await loadQuizState(learner, quiz, sitting, after(2), plain);
    expect(state.questions[choice.id]).toMatchObject({ attempts: 1, outcome: { certainty: 50 } });
  });

  test('belongs to its learner alone', async () => {
    const { sitting } = await begin();
    expect(await getSitting(await createGuest(), sitting.id)).toBeNull();
  });
});

describeOnEachDatabase('an undecided answer', () => {
  test('is settled by its learner, contested, and settled again by a teacher', async () => {
    const learner = await createGuest();
    const quiz = sampleQuiz();
    const reply = await submitAnswer(
      learner,
      {
        clientKey: 'key-00000001',
        questionId: choice.id,
        seed: commonSeed(choice.id),
        answer: wrongChoice,
        certainty: null,
        sittingId: null,
      },
      { quiz, question: choice },
      { now: start, renderMarkdown: plain },
    );
    const id = reply.kind === 'outcome' ? reply.outcome.attemptId : '';
    await recordContest(learner, id, 'I meant the other one');
    await recordContest(learner, id, 'I really did');
    const contest = await getDatabase().contest.findUnique({ where: { attemptId: id } });
    expect(contest?.reason).toBe('I really did');
    const attempt = (await getAttempt(learner, id))!;
    expect(attempt.contest).toMatchObject({ state: 'open' });
    const memory = scheduleReview(
      null,
      { verdict: 'correct', hintsUsed: 0, certainty: null },
      start,
    );
    await recordSelfMark(
      learner,
      id,
      { verdict: 'correct', earned: 1, note: '' },
      { quizSlug: 'sample', questionId: choice.id, memory },
    );
    const marked = (await getAttempt(learner, id))!;
    // The checker had decided: a learner's own mark does not overrule it.
    expect(settle(marked)).toMatchObject({ verdict: 'incorrect', markedBy: 'checker' });
    expect(settle({ ...marked, status: 'unsure', verdict: null })).toMatchObject({
      verdict: 'correct',
      markedBy: 'learner',
    });
    const teacher = {
      role: 'teacher' as const,
      verdict: 'partial' as const,
      earned: 9,
      note: 'half',
      createdAt: start,
    };
    expect(settle({ ...marked, marks: [...marked.marks, teacher] })).toMatchObject({
      verdict: 'partial',
      earned: 1,
      markedBy: 'teacher',
    });
  });
});

test('a quiz opens and closes by its dates, and counts its sittings', () => {
  const dated = sampleQuiz({ opens: '2027-03-02T00:00:00Z', deadline: '2027-03-05T00:00:00Z' });
  expect(reasonNotToBegin(bound(dated), [], start)).toContain('not opened');
  expect(reasonNotToBegin(bound(dated), [], new Date('2027-03-03T00:00:00Z'))).toBeNull();
  expect(reasonNotToBegin(bound(dated), [], new Date('2027-03-05T00:00:00Z'))).toContain(
    'deadline',
  );
  expect(reasonNotToBegin(bound(exam), [{ assignmentId: null }], start)).toContain('once');
  expect(dueAt({ ...dated, timeLimit: 60 }, new Date('2027-03-04T23:30:00Z'))).toEqual(
    new Date('2027-03-05T00:00:00Z'),
  );
});

test('questions of a strict quiz are open for practice when nothing is held back any more', () => {
  expect(mayPractise(bound(sampleQuiz()), [], start)).toBe(true);
  expect(mayPractise(bound(exam), [{ submittedAt: null, assignmentId: null }], start)).toBe(false);
  expect(mayPractise(bound(exam), [{ submittedAt: start, assignmentId: null }], start)).toBe(true);
  const later = sampleQuiz({ feedback: 'after-deadline', deadline: '2027-03-05T00:00:00Z' });
  expect(mayPractise(bound(later), [{ submittedAt: start, assignmentId: null }], start)).toBe(
    false,
  );
  expect(mayPractise(bound(later), [], new Date('2027-03-06T00:00:00Z'))).toBe(true);
});
