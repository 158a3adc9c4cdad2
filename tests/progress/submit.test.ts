import { expect, test } from 'vitest';
import { appendAttempt } from '@/lib/progress/attempts/append/store';
import { loadQuizState } from '@/lib/progress/attempts/state';
import { getAttempt, listAttempts, type NewAttempt } from '@/lib/progress/attempts/store';
import { submitAnswer } from '@/lib/progress/attempts/submit';
import { listDrafts, saveDraft } from '@/lib/progress/drafts/store';
import { recordHint } from '@/lib/progress/hints/store';
import { getReviewMemory } from '@/lib/progress/review/store';
import { commonSeed, ownSeed } from '@/lib/progress/seeds';
import { gradedShare } from '@/lib/quiz/earned';
import { drawParameters } from '@/lib/quiz/variant';
import { describeOnEachDatabase } from '../support/databases';
import { createGuest, createPerson } from '../support/people';
import { choice, plain, rightChoice, sampleQuiz, variant, wrongChoice } from './sample-quiz';

const now = new Date('2027-03-01T10:00:00Z');
const around = { now, renderMarkdown: plain };
const keyed = { quiz: sampleQuiz(), question: choice };

const answerOf = (answer: unknown, changes: object = {}) => ({
  clientKey: 'key-00000001',
  questionId: choice.id,
  seed: commonSeed(choice.id),
  answer,
  certainty: null,
  sittingId: null,
  ...changes,
});

describeOnEachDatabase('an answer', () => {
  test('is graded, kept, and explained', async () => {
    const learner = await createGuest();
    const reply = await submitAnswer(learner, answerOf(rightChoice), keyed, around);
    expect(reply).toMatchObject({
      kind: 'outcome',
      repeated: false,
      outcome: {
        status: 'graded',
        verdict: 'correct',
        earned: 1,
        reveal: { answerHtml: 'The learning rate is too large.' },
      },
    });
    const [kept] = await listAttempts(learner);
    expect(kept).toMatchObject({
      questionId: choice.id,
      answer: rightChoice,
      verdict: 'correct',
      earned: 1,
    });
    expect(kept.questionHash).toMatch(/^[0-9a-f]{16}$/);
  });

  test('sent many times at once is one attempt with one and the same reply', async () => {
    const learner = await createGuest();
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => submitAnswer(learner, answerOf(rightChoice), keyed, around)),
    );
    const ids = replies.map((reply) => (reply.kind === 'outcome' ? reply.outcome.attemptId : ''));
    expect(new Set(ids).size).toBe(1);
    expect(replies.filter((reply) => reply.kind === 'outcome' && !reply.repeated)).toHaveLength(1);
    expect(await listAttempts(learner)).toHaveLength(1);
  });

  test('from a second tab with another choice counts once; the first stays', async () => {
    const learner = await createGuest();
    await submitAnswer(learner, answerOf(wrongChoice), keyed, around);
    const second = await submitAnswer(learner, answerOf(rightChoice), keyed, around);
    expect(second).toMatchObject({
      repeated: true,
      outcome: { verdict: 'incorrect', answer: wrongChoice },
    });
  });

  test('that cannot be read leaves no trace', async () => {
    const learner = await createGuest();
    const reply = await submitAnswer(learner, answerOf(['nonsense']), keyed, around);
    expect(reply.kind).toBe('ungradable');
    expect(await listAttempts(learner)).toEqual([]);
    expect(await getReviewMemory(learner, choice.id)).toBeNull();
  });

  test('that is wrong is not followed by the right one until it is asked for', async () => {
    const learner = await createGuest();
    const reply = await submitAnswer(learner, answerOf(wrongChoice), keyed, around);
    const said = JSON.stringify(reply);
    expect(said).toContain('only slowly');
    expect(said).not.toContain('too large');
    expect(said).not.toContain('jumps over the valley');
  });

  test('pays for the hints that were opened, once each', async () => {
    const learner = await createGuest();
    for (const hint of [0, 1, 1]) {
      await recordHint(learner, {
        quizSlug: 'sample',
        questionId: choice.id,
        hint,
        sittingKey: '',
      });
    }
    const reply = await submitAnswer(learner, answerOf(rightChoice), keyed, {
      ...around,
      now: new Date(),
    });
    expect(reply).toMatchObject({ outcome: { verdict: 'correct', earned: 0.5, hintsUsed: 2 } });
  });

  test('replaces the draft it was typed as', async () => {
    const learner = await createGuest();
    await saveDraft(learner, 'sample', choice.id, {
      value: rightChoice,
      seed: 1,
      clientKey: 'key-00000001',
      certainty: null,
      sittingId: null,
    });
    await submitAnswer(learner, answerOf(rightChoice), keyed, around);
    expect(await listDrafts(learner, 'sample')).toEqual([]);
  });

  test('comes back for review tomorrow at the earliest', async () => {
    const learner = await createGuest();
    await submitAnswer(learner, answerOf(rightChoice), keyed, around);
    const memory = await getReviewMemory(learner, choice.id);
    expect(memory!.due.getTime() - now.getTime()).toBeGreaterThanOrEqual(20 * 3_600_000);
  });

  test("to a variant is graded by its own numbers; a stranger's numbers are refused", async () => {
    const [learner, other] = [await createPerson(), await createPerson('Grace')];
    const seed = ownSeed(learner.learnerId, variant.id, 0);
    const { fanIn, units } = drawParameters(variant.parameters!, seed);
    const body = answerOf(`${fanIn}*${units}+${units}`, { questionId: variant.id, seed });
    const keyedVariant = { quiz: sampleQuiz(), question: variant };
    await expect(submitAnswer(other, body, keyedVariant, around)).rejects.toThrow(
      'another learner',
    );
    expect(await submitAnswer(learner, body, keyedVariant, around)).toMatchObject({
      outcome: { verdict: 'correct', seed },
    });
  });

  test('is seen by its learner alone', async () => {
    const [learner, other] = [await createGuest(), await createGuest()];
    const reply = await submitAnswer(learner, answerOf(rightChoice), keyed, around);
    const id = reply.kind === 'outcome' ? reply.outcome.attemptId : '';
    expect(await getAttempt(learner, id)).not.toBeNull();
    expect(await getAttempt(other, id)).toBeNull();
    const state = await loadQuizState(other, sampleQuiz(), null, now, plain);
    expect(state.questions[choice.id].outcome).toBeUndefined();
  });

  test('is kept whole or not at all', async () => {
    const learner = await createGuest();
    await saveDraft(learner, 'sample', choice.id, {
      value: 1,
      seed: 1,
      clientKey: 'k',
      certainty: null,
      sittingId: null,
    });
    const attempt = {
      quizSlug: 'sample',
      questionId: choice.id,
      questionHash: 'h',
      seed: 1,
      answer: rightChoice,
      grade: gradedShare(1, 1, { messages: [] }) as NewAttempt['grade'],
      hintsUsed: 0,
      certainty: null,
      clientKey: 'key-00000009',
      sittingId: 'no-such-sitting',
    };
    await expect(appendAttempt(learner, attempt, null)).rejects.toThrow();
    expect(await listAttempts(learner)).toEqual([]);
    expect(await listDrafts(learner, 'sample')).toHaveLength(1);
  });
});

describeOnEachDatabase('the state of a quiz', () => {
  test('holds the draft, the last outcome and the opened hints', async () => {
    const learner = await createGuest();
    await submitAnswer(learner, answerOf(wrongChoice), keyed, around);
    await saveDraft(learner, 'sample', variant.id, {
      value: '12*3',
      seed: 77,
      clientKey: 'key-00000002',
      certainty: 75,
      sittingId: null,
    });
    await recordHint(learner, {
      quizSlug: 'sample',
      questionId: choice.id,
      hint: 0,
      sittingKey: '',
    });
    const state = await loadQuizState(learner, sampleQuiz(), null, new Date(), plain);
    expect(state.questions[choice.id]).toMatchObject({
      attempts: 1,
      outcome: { verdict: 'incorrect' },
      hints: ['Think of a ball in a valley.'],
    });
    expect(state.questions[variant.id]).toMatchObject({
      seed: 77,
      draft: { value: '12*3', clientKey: 'key-00000002', certainty: 75 },
      question: { seed: 77 },
    });
  });

  test('gives each learner their own numbers, the same ones each time', async () => {
    const people = [await createPerson(), await createPerson('Grace')];
    const seedOf = async (at: number) =>
      (await loadQuizState(people[at], sampleQuiz(), null, now, plain)).questions[variant.id].seed;
    expect(await seedOf(0)).toBe(await seedOf(0));
    expect(await seedOf(0)).not.toBe(await seedOf(1));
  });
});
