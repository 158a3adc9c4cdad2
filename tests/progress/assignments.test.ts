import { describe, expect, test } from 'vitest';
import { grantTeacher, type LearnerAccess } from '@/lib/auth/access';
import {
  assignQuiz,
  listAssignmentsOf,
  withdrawAssignment,
} from '@/lib/classroom/assignments/store';
import { getDatabase } from '@/lib/db/client';
import type { AssignedQuiz } from '@/lib/progress/assignments/policy';
import { bindQuiz, bindQuizToBegin, settingsUnder } from '@/lib/progress/assignments/rules';
import { listAssignedQuizzes } from '@/lib/progress/assignments/store';
import { submitAnswer } from '@/lib/progress/attempts/submit';
import { commonSeed, sittingSeed } from '@/lib/progress/seeds';
import { handIn } from '@/lib/progress/sittings/hand-in';
import { buildSittingResults } from '@/lib/progress/sittings/results';
import { dueAt, mayPractise, reasonNotToBegin } from '@/lib/progress/sittings/rules';
import { getSitting, listSittings, openSitting } from '@/lib/progress/sittings/store';
import { buildSittingSummaries } from '@/lib/progress/sittings/summary';
import { describeOnEachDatabase } from '../support/databases';
import { createGuest, createPerson } from '../support/people';
import { choice, plain, rightChoice, sampleQuiz } from './sample-quiz';

const now = new Date('2027-03-01T10:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const quiz = sampleQuiz();
const assigned = (changes: Partial<AssignedQuiz> = {}): AssignedQuiz => ({
  id: 'assigned',
  slug: quiz.slug,
  opensAt: null,
  dueAt: null,
  policy: {},
  ...changes,
});

describe('an assignment', () => {
  test('sets its own time, attempts and deadline, and leaves the rest as the quiz has it', () => {
    const strict = sampleQuiz({ timeLimit: 30, attempts: 1, deadline: '2027-03-01T12:00:00Z' });
    expect(settingsUnder(strict, assigned())).toMatchObject({ timeLimit: 30, attempts: 1 });
    const relaxed = settingsUnder(
      strict,
      assigned({ dueAt: inHours(8), policy: { timeLimit: 60, attempts: null } }),
    );
    expect(relaxed).toMatchObject({ timeLimit: 60, deadline: inHours(8).toISOString() });
    expect(relaxed.attempts).toBeUndefined();
    expect(dueAt(relaxed, inHours(7.5))).toEqual(inHours(8));
  });

  test('holds back more than the quiz, never less: everybody may make a class', () => {
    const exam = sampleQuiz({ feedback: 'after-submission', opens: inHours(2).toISOString() });
    const under = (policy: AssignedQuiz['policy']) =>
      settingsUnder(exam, assigned({ policy, opensAt: now })).feedback;
    expect(under({ feedback: 'at-once' })).toBe('after-submission');
    expect(under({ feedback: 'after-deadline' })).toBe('after-deadline');
    expect(settingsUnder(exam, assigned({ opensAt: now })).opens).toBe(exam.opens);
    expect(settingsUnder(exam, assigned({ opensAt: inHours(3) })).opens).toBe(
      inHours(3).toISOString(),
    );
  });

  test('of several, that with the nearest deadline is begun, then the next; what is over binds nobody', () => {
    const soon = assigned({ id: 'soon', dueAt: inHours(1), policy: { attempts: 1 } });
    const later = assigned({ id: 'later', dueAt: inHours(5) });
    const over = assigned({ id: 'over', dueAt: inHours(-1) });
    const all = [over, later, soon];
    const begin = (sittings: { assignmentId: string | null }[], at = now) =>
      bindQuizToBegin(quiz, all, sittings, at).assignmentId;
    expect(begin([])).toBe('soon');
    expect(begin([{ assignmentId: null }])).toBe('soon');
    expect(begin([{ assignmentId: 'soon' }])).toBe('later');
    expect(begin([], inHours(6))).toBeNull();
  });

  test('that is still to come keeps the quiz closed until then', () => {
    const coming = bindQuizToBegin(quiz, [assigned({ opensAt: inHours(1) })], [], now);
    expect(reasonNotToBegin(coming, [], now)).toContain('not opened');
    expect(reasonNotToBegin(coming, [], inHours(1))).toBeNull();
  });

  test('that counts attempts counts its own, and keeps the questions out of practice until then', () => {
    const [once] = [assigned({ policy: { attempts: 1, feedback: 'after-submission' } })];
    const bound = bindQuiz(quiz, [once], null, now);
    const before = { submittedAt: now, assignmentId: null };
    expect(mayPractise(bound, [before], now)).toBe(false);
    expect(mayPractise(bound, [{ submittedAt: now, assignmentId: 'assigned' }], now)).toBe(true);
    const begin = bindQuizToBegin(quiz, [once], [before], now);
    expect(reasonNotToBegin(begin, [before], now)).toBeNull();
    expect(reasonNotToBegin(begin, [{ assignmentId: 'assigned' }], now)).toContain('once');
  });
});

async function createClass(...learners: LearnerAccess[]) {
  const owner = await createPerson('Tess');
  const made = await getDatabase().class.create({
    data: {
      name: 'Networks',
      code: owner.learnerId,
      joinToken: owner.learnerId,
      ownerId: owner.learnerId,
      enrollments: {
        create: learners.map(({ learnerId }) => ({ learnerId, displayName: 'One' })),
      },
    },
  });
  return grantTeacher({ classId: made.id, teacherId: owner.learnerId, isOwner: true });
}

describeOnEachDatabase('an assigned quiz', () => {
  test('binds the learners of that class alone, while they and the class are there', async () => {
    const [inside, outside] = [await createGuest(), await createGuest()];
    const teacher = await createClass(inside);
    const { slug, opensAt, policy } = assigned({ policy: { attempts: 2 } });
    const { id } = await assignQuiz(teacher, { slug, opensAt, policy, dueAt: inHours(1) });
    expect(await listAssignedQuizzes(inside, quiz.slug)).toEqual([
      { id, slug, className: 'Networks', opensAt, policy, dueAt: inHours(1) },
    ]);
    expect(await listAssignmentsOf(teacher)).toHaveLength(1);
    expect(await listAssignedQuizzes(inside, 'another')).toEqual([]);
    expect(await listAssignedQuizzes(outside, quiz.slug)).toEqual([]);
    const { class: classes, enrollment } = getDatabase();
    await classes.update({ where: { id: teacher.classId }, data: { archivedAt: now } });
    expect(await listAssignedQuizzes(inside)).toEqual([]);
    await classes.update({ where: { id: teacher.classId }, data: { archivedAt: null } });
    expect(await listAssignedQuizzes(inside)).toHaveLength(1);
    await enrollment.updateMany({ data: { leftAt: now } });
    expect(await listAssignedQuizzes(inside)).toEqual([]);
    await withdrawAssignment(teacher, id);
    expect(await listAssignmentsOf(teacher)).toEqual([]);
  });

  test('keeps every key until its own deadline, in the sitting, in practice and after leaving', async () => {
    const learner = await createGuest();
    const teacher = await createClass(learner);
    const policy = { feedback: 'after-deadline' as const, timeLimit: 20 };
    const dates = { opensAt: null, dueAt: inHours(2) };
    await assignQuiz(teacher, { slug: quiz.slug, policy, ...dates });
    const terms = bindQuizToBegin(quiz, await listAssignedQuizzes(learner, quiz.slug), [], now);
    const sitting = await openSitting(learner, {
      quizSlug: quiz.slug,
      seed: 5,
      startedAt: now,
      dueAt: dueAt(terms, now),
      assignmentId: terms.assignmentId,
    });
    expect(sitting.dueAt).toEqual(inHours(1 / 3));
    const around = { now, renderMarkdown: plain };
    const one = { clientKey: 'key-00000001', questionId: choice.id, answer: rightChoice };
    const submit = (place: { seed: number; sittingId: string | null }) =>
      submitAnswer(
        learner,
        { ...one, ...place, certainty: null },
        { quiz, question: choice },
        around,
      );
    await expect(submit({ seed: commonSeed(choice.id), sittingId: null })).rejects.toThrow('Begin');
    await expect(
      submit({ seed: sittingSeed(5, choice.id), sittingId: sitting.id }),
    ).rejects.toThrow('handed in together');
    const summary = await buildSittingSummaries(learner, quiz, now);
    expect(summary.assigned).toMatchObject({
      className: 'Networks',
      due: inHours(2).toISOString(),
    });
    expect(summary.assigned?.terms.join(' ')).toMatch(/20 minutes.*when the deadline has passed/);
    const answers = [{ ...one, certainty: null }];
    await handIn(learner, quiz, sitting, answers, { now, anyway: false });
    const closed = (await getSitting(learner, sitting.id))!;
    await getDatabase().enrollment.updateMany({ data: { leftAt: now } });
    const results = (at: Date) => buildSittingResults(learner, quiz, closed, at, plain);
    const early = await results(inHours(1.9));
    expect(early).toMatchObject({ shown: false, earned: 0 });
    expect(early.state.questions[choice.id].outcome).toMatchObject({ status: 'received' });
    expect(JSON.stringify(early)).not.toMatch(/reveal|valley|correct/);
    const late = await results(inHours(2));
    expect(late).toMatchObject({ shown: true, earned: 1 });
    expect((await listSittings(learner, quiz.slug))[0].assignmentId).toBe(terms.assignmentId);
  });
});
