import { expect, test } from 'vitest';
import { buildLearnerReport } from '@/lib/classroom/learner-report';
import { buildRoster } from '@/lib/classroom/roster';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const lessons = [
  { slug: 'dropout', title: 'Dropout', questionIds: ['d1', 'd2'] },
  { slug: 'optimizers', title: 'Optimizers', questionIds: ['o1'] },
];
const member = (id: string) => ({
  id: `enrollment-${id}`,
  learnerId: id,
  displayName: id,
  joinedAt: at(1),
  learner: { isAnonymous: false },
});
const answered = (
  learnerId: string,
  questionId: string,
  verdict: 'correct' | 'incorrect' | null,
  day: number,
) => ({
  ...{ learnerId, questionId, verdict, quizSlug: 'dropout', attempts: 1, latest: at(day) },
});
const opened = (learnerId: string, lesson: string, day: number) => ({
  ...{ learnerId, lesson, kind: 'opened' as const, at: at(day) },
});

test('somebody who has done nothing has an empty row', () => {
  const [row] = buildRoster([member('ada')], { milestones: [], counts: [], marked: [] }, lessons);
  expect(row).toMatchObject({
    lastSeen: null,
    lessonsOpened: 0,
    answered: 0,
    right: 0,
    undecided: 0,
  });
  expect(row.cells).toHaveLength(2);
});

test('a question counts as right when any answer to it was right, and once however often it was answered', () => {
  const counts = [
    answered('ada', 'd1', 'incorrect', 2),
    answered('ada', 'd1', 'correct', 3),
    answered('ada', 'd2', 'incorrect', 4),
    answered('ada', 'elsewhere', 'correct', 5),
  ];
  const [row] = buildRoster([member('ada')], { milestones: [], counts, marked: [] }, lessons);
  expect(row).toMatchObject({ answered: 3, right: 2, lastSeen: at(5) });
  expect(row.cells[0]).toMatchObject({ answered: 2, right: 1 });
  expect(row.cells[1]).toMatchObject({ answered: 0, right: 0 });
});

test("a teacher's mark decides over the checker's verdict", () => {
  const marked = [
    {
      ...{ learnerId: 'ada', questionId: 'd1', quizSlug: 'dropout', createdAt: at(2) },
      ...{ status: 'unsure' as const, verdict: null, earned: 0, possible: 1 },
      opinion: null,
      marks: [
        {
          role: 'learner' as const,
          verdict: 'incorrect' as const,
          earned: 0,
          note: '',
          createdAt: at(5),
        },
        {
          role: 'teacher' as const,
          verdict: 'correct' as const,
          earned: 1,
          note: '',
          createdAt: at(3),
        },
      ],
    },
  ];
  const [row] = buildRoster([member('ada')], { milestones: [], counts: [], marked }, lessons);
  expect(row).toMatchObject({ answered: 1, right: 1, undecided: 0 });
});

test('an answer that nobody has decided waits, unless another one was right', () => {
  const counts = [
    answered('ada', 'd1', null, 2),
    answered('ada', 'd2', null, 2),
    answered('ada', 'd2', 'correct', 3),
  ];
  const [row] = buildRoster([member('ada')], { milestones: [], counts, marked: [] }, lessons);
  expect(row).toMatchObject({ answered: 2, right: 1, undecided: 1 });
});

test("one learner's work never shows in another's row", () => {
  const record = {
    milestones: [opened('ada', 'dropout', 2)],
    counts: [answered('ada', 'd1', 'correct', 2)],
    marked: [],
  };
  const [, other] = buildRoster([member('ada'), member('grace')], record, lessons);
  expect(other).toMatchObject({ lessonsOpened: 0, answered: 0, lastSeen: null });
});

test("a learner's report shows the last answer of each question, with its mark, in the order of the course", () => {
  const attempt = (
    id: string,
    questionId: string,
    day: number,
    verdict: 'correct' | 'incorrect',
  ) => ({
    ...{
      id,
      questionId,
      quizSlug: 'dropout',
      seed: 1,
      answer: id,
      hintsUsed: 101,
      certainty: null,
    },
    ...{ status: 'graded' as const, verdict, earned: Number(verdict === 'correct'), possible: 1 },
    ...{ createdAt: at(day), marks: [], opinion: null },
  });
  const units = lessons.map((lesson) => ({ ...lesson, isLesson: true }));
  const report = buildLearnerReport(
    {
      milestones: [
        { lesson: 'dropout', kind: 'opened', key: '', at: at(1) },
        { lesson: 'dropout', kind: 'goal', key: 'g', at: at(2) },
      ],
      attempts: [
        attempt('b', 'd2', 1, 'correct'),
        attempt('a1', 'd1', 2, 'incorrect'),
        attempt('a2', 'd1', 3, 'correct'),
      ],
    },
    units,
  );
  expect(report.map((section) => section.unit.slug)).toEqual(['dropout']);
  expect(report[0]).toMatchObject({ opened: at(1), finished: null, goals: 1 });
  expect(
    report[0].answers.map((one) => [one.answer, one.verdict, one.attempts, one.hintsUsed]),
  ).toEqual([
    ['a2', 'correct', 2, 1],
    ['b', 'correct', 1, 1],
  ]);
});
