import { describe, expect, test } from 'vitest';
import { decideOpinion, wantsOpinion, wantsOpinionOnContest } from '@/lib/quiz/opinion/decide';
import { withOpinion } from '@/lib/quiz/opinion/with-opinion';
import { answers, graded, question } from './sample';

type State = 'found' | 'absent' | 'contradicted';
const said = (unseen: State, generalises: State) => ({
  ideas: [
    { id: 'unseen', state: unseen, evidence: unseen === 'absent' ? [] : ['a'] },
    { id: 'generalises', state: generalises, evidence: generalises === 'absent' ? [] : ['b'] },
  ],
  comment: '',
});
const decide = (answer: string, unseen: State, generalises: State, hintCost = 0) =>
  decideOpinion(question, graded(answer), said(unseen, generalises), hintCost);

describe('an opinion is asked for', () => {
  test.each<[keyof typeof answers, boolean, boolean]>([
    ['missed', true, true],
    ['partial', true, true],
    ['unreadable', true, true],
    ['right', false, false],
    ['contradicted', false, true],
    ['toTheMarker', false, false],
    ['salad', false, true],
  ])('for the answer "%s": %s, after a contest: %s', (name, atOnce, onContest) => {
    const grade = graded(answers[name]);
    expect(wantsOpinion(question, grade)).toBe(atOnce);
    expect(wantsOpinionOnContest(question, grade)).toBe(onContest);
  });
});

describe('an opinion', () => {
  test('raises what the checker missed, by the rule of the question', () => {
    const some = { verdict: 'partial', earned: 1, counts: true };
    expect(decide(answers.missed, 'found', 'absent')).toMatchObject(some);
    const all = { verdict: 'correct', earned: 2, counts: true };
    expect(decide(answers.missed, 'found', 'found')).toMatchObject(all);
    // What the checker found stays found.
    expect(decide(answers.partial, 'absent', 'found')).toMatchObject(all);
  });

  test('never lowers a mark', () => {
    expect(decide(answers.partial, 'absent', 'absent').counts).toBe(false);
    expect(decide(answers.partial, 'contradicted', 'absent').counts).toBe(false);
  });

  test('does not count against a contradiction, seen by the checker or by itself', () => {
    expect(decide(answers.contradicted, 'found', 'found').counts).toBe(false);
    expect(decide(answers.missed, 'found', 'contradicted').counts).toBe(false);
  });

  test('decides where the checker was unsure', () => {
    expect(graded(answers.unreadable)).toMatchObject({
      status: 'unsure',
      // What cannot be read is not called a heap of terms.
      feedback: { messages: [] },
    });
    const all = { verdict: 'correct', earned: 2, counts: true };
    expect(decide(answers.unreadable, 'found', 'found')).toMatchObject(all);
    const none = { verdict: 'incorrect', earned: 0, counts: true };
    expect(decide(answers.unreadable, 'absent', 'absent')).toMatchObject(none);
  });

  test('pays for the hints that were opened', () => {
    expect(decide(answers.missed, 'found', 'found', 0.25)).toMatchObject({ earned: 1.5 });
    expect(decide(answers.missed, 'found', 'absent', 0.75)).toMatchObject({ earned: 0 });
  });

  test('shows its ideas in the learner’s words beside those of the checker, where it counts', () => {
    const opinion = { model: 'm', ...decide(answers.partial, 'absent', 'found') };
    const states = withOpinion(graded(answers.partial), opinion).ideas!;
    expect(states.map(({ state, second }) => [state, second])).toEqual([
      ['found', undefined],
      ['found', true],
    ]);
    const advice = { model: 'm', ...decide(answers.contradicted, 'found', 'found') };
    const before = graded(answers.contradicted);
    expect(withOpinion(before, advice).ideas).toEqual(before.feedback.ideas);
  });
});
