import { describe, expect, test } from 'vitest';
import type { CourseMap } from '@/lib/content/library';
import { payForHints, permissionFor } from '@/lib/progress/attempts/rules';
import { buildCourseProgress } from '@/lib/progress/course-progress';
import {
  type AttemptSummary,
  buildCalibration,
  buildQuestionProgress,
} from '@/lib/progress/mastery';
import { buildObjectives } from '@/lib/progress/objectives';
import { buildReviewQueue } from '@/lib/progress/review/queue';
import { scheduleReview } from '@/lib/progress/review/schedule';
import { gradedShare } from '@/lib/quiz/earned';

const start = new Date('2027-03-01T10:00:00Z');
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

function attempt(
  questionId: string,
  share: number,
  hours: number,
  changes: Partial<AttemptSummary> = {},
): AttemptSummary {
  return {
    quizSlug: 'weight-updates',
    questionId,
    status: 'graded',
    verdict: share === 1 ? 'correct' : share > 0 ? 'partial' : 'incorrect',
    earned: share * 2,
    possible: 2,
    hintsUsed: 0,
    certainty: null,
    createdAt: later(hours),
    marks: [],
    ...changes,
  };
}

describe('mastery', () => {
  test('follows the last attempt, not the best', () => {
    const progress = buildQuestionProgress([
      attempt('a', 0, 2),
      attempt('a', 1, 1),
      attempt('b', 0, 1),
      attempt('b', 1, 2),
    ]);
    expect(progress.get('a')).toMatchObject({ attempts: 2, mastered: false, share: 0 });
    expect(progress.get('b')).toMatchObject({ attempts: 2, mastered: true, share: 1 });
  });

  test('is not given for an answer that was looked up just before', () => {
    const progress = buildQuestionProgress([
      attempt('a', 0, 1),
      attempt('a', 1, 2, { hintsUsed: 100 }),
    ]);
    expect(progress.get('a')).toMatchObject({ mastered: false, share: 0, attempts: 2 });
  });

  test('waits for an undecided answer to be decided', () => {
    const undecided = attempt('a', 0, 1, { status: 'unsure', verdict: null });
    expect(buildQuestionProgress([undecided]).get('a')).toMatchObject({
      answered: true,
      mastered: false,
      share: null,
    });
    const mark = {
      role: 'learner' as const,
      verdict: 'correct' as const,
      earned: 2,
      note: '',
      createdAt: later(2),
    };
    expect(buildQuestionProgress([{ ...undecided, marks: [mark] }]).get('a')).toMatchObject({
      mastered: true,
    });
  });

  test('calibration counts first attempts by how sure they were', () => {
    const sure = { certainty: 95 };
    expect(
      buildCalibration([
        attempt('a', 0, 1, sure),
        attempt('a', 1, 2, sure),
        attempt('b', 1, 1, sure),
        attempt('c', 1, 1, { certainty: 25 }),
        attempt('d', 1, 1),
      ]),
    ).toEqual([
      { said: 25, answers: 1, right: 1 },
      { said: 95, answers: 2, right: 1 },
    ]);
  });
});

const lesson = (slug: string, questionIds: string[], status: 'ready' | 'coming' = 'ready') => ({
  slug,
  status,
  number: 1,
  part: 'one',
  title: slug,
  summary: '',
  slides: [],
  minutes: 10,
  prerequisites: [],
  objectives: { step: 'Take a step.' },
  questionIds,
});

const course: CourseMap = {
  title: '',
  summary: '',
  parts: [
    {
      id: 'one',
      title: 'One',
      summary: '',
      lessons: [
        lesson('first', ['a', 'b']),
        lesson('second', ['c']),
        lesson('third', ['d']),
        lesson('fourth', [], 'coming'),
      ],
      quizzes: [{ slug: 'quiz', title: 'Quiz', summary: '', questionIds: ['q'] }],
    },
  ],
};

describe('the course', () => {
  test('shows for each lesson how far it has come', () => {
    const progress = buildCourseProgress(course, {
      attempts: [attempt('a', 1, 1), attempt('b', 1, 1), attempt('c', 0, 1), attempt('q', 1, 1)],
      milestones: [
        { lesson: 'first', kind: 'finished', key: '' },
        { lesson: 'third', kind: 'opened', key: '' },
        { lesson: 'third', kind: 'goal', key: 'two-moons' },
      ],
      cards: [
        { questionId: 'a', due: later(1) },
        { questionId: 'c', due: later(9) },
        { questionId: 'gone', due: start },
      ],
      now: later(2),
    });
    expect(progress.lessons.first).toMatchObject({
      stage: 'mastered',
      read: true,
      mastered: 2,
      due: 1,
    });
    expect(progress.lessons.second).toMatchObject({ stage: 'practised', answered: 1, mastered: 0 });
    expect(progress.lessons.third).toMatchObject({ stage: 'reading', goals: 1 });
    expect(progress.lessons.fourth).toBeUndefined();
    expect(progress.quizzes.quiz).toMatchObject({ questions: 1, mastered: 1 });
    expect(progress.totals).toEqual({
      lessons: 3,
      read: 1,
      questions: 5,
      answered: 4,
      mastered: 3,
    });
    expect(progress.due).toBe(1);
    expect(progress.next).toBe('third');
  });

  test('of a newcomer begins with the first lesson', () => {
    const progress = buildCourseProgress(course, {
      attempts: [],
      milestones: [],
      cards: [],
      now: start,
    });
    expect(progress).toMatchObject({ next: 'first', due: 0, totals: { read: 0, answered: 0 } });
  });

  test('goes on with a new lesson before one whose check was left open', () => {
    const milestones = [{ lesson: 'first', kind: 'finished' as const, key: '' }];
    const record = { attempts: [], milestones, cards: [], now: start };
    expect(buildCourseProgress(course, record).next).toBe('second');
    const all = ['first', 'second', 'third'].map((lesson) => ({ ...milestones[0], lesson }));
    expect(buildCourseProgress(course, { ...record, milestones: all }).next).toBe('first');
  });

  test('counts an objective from the questions that name it', () => {
    const questions = [
      { id: 'a', lesson: 'first', objectives: ['step'] },
      { id: 'b', lesson: 'first', objectives: [] },
      { id: 'q', lesson: null, objectives: ['step'] },
    ];
    const progress = buildQuestionProgress([attempt('a', 0.5, 1), attempt('q', 1, 1)]);
    expect(buildObjectives(course, questions, progress)[0]).toMatchObject({
      lesson: 'first',
      questions: 2,
      answered: 2,
      mastered: 1,
      share: 0.75,
    });
  });
});

describe('review', () => {
  const right = { verdict: 'correct' as const, hintsUsed: 0, certainty: null };
  const wrong = { ...right, verdict: 'incorrect' as const };

  test('pauses grow while answers are right, and shrink after a wrong one', () => {
    let memory = scheduleReview(null, right, start);
    const pauses: number[] = [];
    for (let round = 0; round < 4; round++) {
      const at = memory.due;
      memory = scheduleReview(memory, right, at);
      pauses.push(memory.due.getTime() - at.getTime());
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(new Set(pauses).size).toBe(4);
    const at = memory.due;
    const after = scheduleReview(memory, wrong, at);
    expect(after.due.getTime() - at.getTime()).toBeLessThan(pauses[3]);
    expect(after.lapses).toBe(1);
  });

  test('practising the same evening changes nothing', () => {
    const memory = scheduleReview(null, wrong, start);
    expect(scheduleReview(memory, right, later(1))).toEqual(memory);
    expect(scheduleReview(memory, wrong, later(1))).toEqual(memory);
  });

  test('being sure and right earns a longer pause than guessing right', () => {
    const pause = (certainty: number | null) =>
      scheduleReview(null, { ...right, certainty }, start).due.getTime();
    expect(pause(95)).toBeGreaterThan(pause(null));
    expect(pause(null)).toBeGreaterThanOrEqual(pause(25));
  });

  test('brings what has waited longest first, and says when more comes', () => {
    const card = (questionId: string, hours: number) => ({
      ...scheduleReview(null, right, start),
      quizSlug: 'quiz',
      questionId,
      due: later(hours),
    });
    const queue = buildReviewQueue(
      [card('late', 5), card('early', 1), card('future', 50), card('far', 500)],
      later(10),
    );
    expect(queue.due.map((one) => one.questionId)).toEqual(['early', 'late']);
    expect(queue.upcoming).toEqual({ count: 1, at: later(50) });
  });
});

describe('what may be told', () => {
  const quiz = { feedback: 'at-once' as const, alsoBound: [] };
  const base = { quiz, sitting: null, now: start, verdict: 'incorrect' as const, lookedUp: false };

  test('practice tells the answer when it was right, undecided, or asked for', () => {
    expect(permissionFor(base)).toBe('feedback');
    expect(permissionFor({ ...base, verdict: 'correct' })).toBe('everything');
    expect(permissionFor({ ...base, verdict: null })).toBe('everything');
    expect(permissionFor({ ...base, lookedUp: true })).toBe('everything');
  });

  test('an exam tells nothing before it is handed in', () => {
    const exam = { ...base, quiz: { feedback: 'after-submission' as const, alsoBound: [] } };
    expect(permissionFor({ ...exam, sitting: { submittedAt: null }, verdict: 'correct' })).toBe(
      'nothing',
    );
    expect(permissionFor({ ...exam, sitting: { submittedAt: start } })).toBe('everything');
  });

  test('a dated exam tells nothing before its deadline, whatever was handed in or asked for', () => {
    const dated = {
      ...base,
      quiz: {
        feedback: 'after-deadline' as const,
        deadline: later(5).toISOString(),
        alsoBound: [],
      },
    };
    const done = { submittedAt: start };
    expect(permissionFor({ ...dated, sitting: done, lookedUp: true })).toBe('nothing');
    expect(permissionFor({ ...dated, sitting: null, verdict: 'correct' })).toBe('nothing');
    expect(permissionFor({ ...dated, sitting: done, now: later(5) })).toBe('everything');
  });

  test('of several settings that bind, the strictest tells', () => {
    const bound = { ...quiz, alsoBound: [{ feedback: 'after-submission' as const }] };
    const open = { submittedAt: null };
    expect(permissionFor({ ...base, quiz: bound, sitting: open })).toBe('nothing');
    expect(permissionFor({ ...base, quiz: bound, sitting: { submittedAt: start } })).toBe(
      'everything',
    );
  });

  test('a hint costs its share and never more than was earned', () => {
    const full = gradedShare(1, 4, { messages: [] });
    expect(payForHints(full, [0.25])).toMatchObject({ earned: 3, verdict: 'correct' });
    expect(payForHints(gradedShare(0.5, 4, { messages: [] }), [0.4, 0.4])).toMatchObject({
      earned: 0,
    });
    expect(payForHints({ status: 'ungradable', reason: 'x' }, [1])).toEqual({
      status: 'ungradable',
      reason: 'x',
    });
  });
});
