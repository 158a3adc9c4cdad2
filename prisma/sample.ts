import { makeCode } from '@/lib/classroom/code';
import { loadCourse, loadQuestion } from '@/lib/content/load';
import type { Database } from '@/lib/db/client';
import { attemptRow } from '@/lib/progress/attempts/store';
import { scheduleReview } from '@/lib/progress/review/schedule';
import { commonSeed } from '@/lib/progress/seeds';
import {
  gradeAnswer,
  type KeyedQuestion,
  parseAnswer,
  questionHash,
  revealAnswer,
  toPublicQuestion,
} from '@/lib/quiz/grading';
import { levels } from '@/lib/quiz/runner/certainty';

export const seedPassword = 'gradient descent';
export const seedMail = (name: string) => `${name}@sample.invalid`;

const names = [
  'Grace Hopper',
  'Alan Turing',
  'Katherine Johnson',
  'Dorothy Vaughan',
  'Claude Shannon',
  'Mary Cartwright',
  'Srinivasa Ramanujan',
  'Emmy Noether',
  'Sofya Kovalevskaya',
  'George Boole',
  'Maryam Mirzakhani',
  'Abraham Wald',
];
const day = 24 * 60 * 60 * 1000;

/** The same sample each time: numbers from 0 to below 1 by a small linear congruence. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A teacher with a class, and learners at different places in the course, their answers really graded. */
export async function writeSample(database: Database, passwordHash: string, now: Date) {
  const random = sequence(2026);
  const pick = (below: number) => Math.floor(random() * below);
  const person = async (name: string, mail: string) => {
    const id = `sample-${mail}`;
    const createdAt = new Date(now.getTime() - 30 * day);
    await database.user.create({ data: { id, name, email: seedMail(mail), createdAt } });
    await database.account.create({
      data: { id, accountId: id, providerId: 'credential', userId: id, password: passwordHash },
    });
    return id;
  };
  const ownerId = await person('Tess Teacher', 'tess');
  const { id: classId } = await database.class.create({
    data: {
      name: 'Neural networks, spring',
      ownerId,
      code: makeCode(pick),
      joinToken: crypto.randomUUID(),
      createdAt: new Date(now.getTime() - 30 * day),
      assignments: {
        create: {
          ...{ kind: 'quiz', slug: 'foundations', dueAt: new Date(now.getTime() + 6 * day) },
          policy: { feedback: 'after-submission', timeLimit: 40, attempts: 2 },
        },
      },
    },
  });
  const parts = loadCourse().parts;
  const units = parts.flatMap((part) => [
    ...part.lessons
      .filter((lesson) => lesson.status === 'ready')
      .map((lesson) => ({ ...lesson, isLesson: true })),
    ...part.quizzes.map((quiz) => ({ ...quiz, isLesson: false })),
  ]);
  let attempts = 0;
  for (const [at, name] of names.entries()) {
    const learnerId = await person(name, name.split(' ')[0].toLowerCase());
    const joinedAt = new Date(now.getTime() - (29 - at) * day);
    await database.enrollment.create({
      data: { classId, learnerId, displayName: name, joinedAt },
    });
    // Some are far ahead, some have only just begun, and the last has not begun at all.
    const reached =
      at === names.length - 1 ? 0 : Math.ceil(units.length * (0.15 + 0.85 * random()));
    const skill = 0.35 + 0.6 * random();
    for (const [place, unit] of units.slice(0, reached).entries()) {
      const when = new Date(joinedAt.getTime() + (place * (29 - at) * day) / (units.length + 1));
      if (unit.isLesson) {
        const kinds = random() < skill ? (['opened', 'finished'] as const) : (['opened'] as const);
        for (const kind of kinds) {
          const data = { learnerId, lesson: unit.slug, kind, at: when };
          await database.milestone.create({ data });
        }
      }
      for (const questionId of unit.questionIds) {
        const question = loadQuestion(questionId)?.question;
        if (!question || random() > 0.8) continue;
        const seed = commonSeed(questionId);
        const chosen = chooseAnswer(question, seed, random() < skill, pick);
        if (!chosen) continue;
        const createdAt = new Date(when.getTime() + 600_000);
        const { answer, grade } = chosen;
        const certainty = Number(levels[pick(levels.length)].value);
        const { id: attemptId } = await database.attempt.create({
          data: {
            ...attemptRow(learnerId, {
              ...{ quizSlug: unit.slug, questionId, seed, clientKey: crypto.randomUUID() },
              ...{ questionHash: questionHash(question), hintsUsed: 0, sittingId: null },
              ...{ answer, grade, certainty },
            }),
            createdAt,
          },
        });
        attempts++;
        if (grade.status !== 'graded') continue;
        const { verdict } = grade;
        const memory = scheduleReview(null, { verdict, hintsUsed: 0, certainty }, createdAt);
        await database.reviewCard.create({
          data: { learnerId, quizSlug: unit.slug, questionId, ...memory },
        });
        if (question.kind === 'text' && verdict !== 'correct' && random() < 0.2) {
          const reason = 'I think that my sentence says it, only in other words.';
          await database.contest.create({ data: { attemptId, learnerId, reason } });
        }
      }
    }
  }
  return { classId, learners: names.length, attempts };
}

/** An answer of the wanted worth among a few likely ones, with its grade; null where none of them can be read. */
function chooseAnswer(
  question: KeyedQuestion,
  seed: number,
  right: boolean,
  pick: (below: number) => number,
) {
  const graded = likelyAnswers(question, seed).flatMap((raw) => {
    const parsed = parseAnswer(raw, question, seed);
    if (!parsed.ok) return [];
    const grade = gradeAnswer(parsed.answer, question, { seed });
    return grade.status === 'ungradable' ? [] : [{ answer: raw, grade }];
  });
  const wanted = graded.filter(
    ({ grade }) => (grade.status === 'graded' && grade.verdict === 'correct') === right,
  );
  const from = wanted.length > 0 ? wanted : graded;
  return from.length > 0 ? from[pick(from.length)] : null;
}

function likelyAnswers(question: KeyedQuestion, seed: number): unknown[] {
  const { modelAnswer } = revealAnswer(question, seed);
  const open = toPublicQuestion(question, seed, (text) => text);
  switch (open.kind) {
    case 'choice': {
      const ids = (open as unknown as { choices: { id: string }[] }).choices.map(({ id }) => id);
      return [...ids.map((id) => [id]), ids, ids.slice(1)];
    }
    case 'numeric':
      return [modelAnswer.match(/-?[\d.]+/)?.[0] ?? '1', '2', '10', '100'];
    case 'text':
      return [
        modelAnswer,
        modelAnswer.split(/(?<=[.;:])\s/)[0],
        'I am not sure, but I think it depends on the data.',
        'It makes the network learn better.',
      ];
    default:
      return [];
  }
}
