import { describe, expect, test } from 'vitest';
import { grantTeacher, type TeacherAccess } from '@/lib/auth/access';
import type { CourseMap } from '@/lib/content/library';
import { getDatabase } from '@/lib/db/client';
import type { AssignedQuiz } from '@/lib/progress/assignments/policy';
import { bindQuiz, bindQuizToBegin } from '@/lib/progress/assignments/rules';
import { listAssignedQuizzes } from '@/lib/progress/assignments/store';
import { strictestOf } from '@/lib/progress/assignments/strictest';
import { listAttempts } from '@/lib/progress/attempts/store';
import { requireHintPlace, requireOpenSitting, submitAnswer } from '@/lib/progress/attempts/submit';
import { saveDraft } from '@/lib/progress/drafts/store';
import { buildQuestionProgress } from '@/lib/progress/mastery';
import { loadOverview } from '@/lib/progress/overview';
import { commonSeed } from '@/lib/progress/seeds';
import { closeOverdue } from '@/lib/progress/sittings/close-overdue';
import { handIn } from '@/lib/progress/sittings/hand-in';
import { getSitting, openSitting } from '@/lib/progress/sittings/store';
import { buildSittingSummaries } from '@/lib/progress/sittings/summary';
import { describeOnEachDatabase } from '../support/databases';
import { createGuest, createPerson } from '../support/people';
import { choice, plain, rightChoice, sampleQuiz } from './sample-quiz';

const now = new Date('2027-03-01T10:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const quiz = sampleQuiz();
const course: CourseMap = { title: '', summary: '', parts: [] };
const assigned = (
  className: string,
  feedback: AssignedQuiz['policy']['feedback'],
  hours: number,
): AssignedQuiz => ({
  ...{ id: className, slug: quiz.slug, className, opensAt: null, policy: { feedback } },
  dueAt: inHours(hours),
});

describe('where two classes have assigned the same quiz', () => {
  const strictest = (...all: AssignedQuiz[]) => {
    const sitting = { assignmentId: all[0].id };
    return strictestOf(bindQuiz(quiz, all, sitting, now), all);
  };

  test('the stricter holds the marks back, and is named', () => {
    expect(strictest(assigned('A', 'at-once', 1), assigned('B', 'after-deadline', 4))).toEqual({
      feedback: 'after-deadline',
      until: inHours(4).toISOString(),
      because: 'B',
    });
    expect(
      strictest(assigned('A', 'at-once', 1), assigned('B', 'after-submission', 4)),
    ).toMatchObject({ feedback: 'after-submission', until: null, because: 'B' });
  });

  test('of two deadlines the later holds', () => {
    const [a, b] = [assigned('A', 'after-deadline', 1), assigned('B', 'after-deadline', 4)];
    expect(strictest(a, b)).toMatchObject({ until: inHours(4).toISOString(), because: 'B' });
    expect(strictest(b, a)).toMatchObject({ until: inHours(4).toISOString(), because: null });
  });

  test('a class that is as strict is not named, nor one whose time is over', () => {
    expect(strictest(assigned('A', 'at-once', 1), assigned('B', 'at-once', 4)).because).toBeNull();
    const over = assigned('B', 'after-deadline', -1);
    expect(strictest(assigned('A', 'at-once', 1), over)).toMatchObject({ feedback: 'at-once' });
  });
});

async function assignTo(learnerId: string, name: string, one: AssignedQuiz) {
  const { learnerId: ownerId } = await createPerson('Tess');
  const { className: _, id: __, ...data } = one;
  const { id: classId } = await getDatabase().class.create({
    data: {
      ...{ name, ownerId, code: ownerId, joinToken: ownerId },
      enrollments: { create: { learnerId, displayName: 'One' } },
      assignments: { create: { ...data, kind: 'quiz', policy: { ...one.policy } } },
    },
  });
  return grantTeacher({ classId, teacherId: ownerId, isOwner: true });
}

describeOnEachDatabase('marks that are held back', () => {
  test('are in no progress and in no review until their moment, and hints cost where they are read', async () => {
    const learner = await createGuest();
    const { learnerId } = learner;
    await assignTo(learnerId, 'Spring', assigned('', 'after-submission', 1));
    await assignTo(learnerId, 'Autumn', assigned('', 'after-deadline', 4));
    await expect(requireHintPlace(learner, null, quiz, now)).rejects.toThrow('Begin the quiz');
    const bound = bindQuizToBegin(quiz, await listAssignedQuizzes(learner), [], now);
    const sitting = await openSitting(learner, {
      ...{ quizSlug: quiz.slug, seed: 5, startedAt: now, dueAt: inHours(1) },
      assignmentId: bound.assignmentId,
    });
    const { assigned: shown } = await buildSittingSummaries(learner, quiz, now);
    expect(shown).toMatchObject({
      className: 'Spring',
      stricter: { className: 'Autumn', until: inHours(4).toISOString() },
      openIsOther: false,
    });
    await requireHintPlace(learner, sitting.id, quiz, now);
    const elsewhere = await createGuest();
    await expect(requireHintPlace(elsewhere, sitting.id, quiz, now)).rejects.toThrow('not exist');
    await expect(requireHintPlace(learner, 'made-up', quiz, now)).rejects.toThrow('not exist');

    const answer = { clientKey: 'key-00000001', questionId: choice.id, answer: rightChoice };
    const sent = [{ ...answer, certainty: null }];
    await handIn(learner, quiz, sitting, sent, { now, anyway: false });
    await expect(requireHintPlace(learner, sitting.id, quiz, now)).rejects.toThrow('over');
    const overview = (at: Date) => loadOverview(learner, course, () => quiz, at);
    const before = await overview(inHours(3.9));
    expect(before.cards).toEqual([]);
    const early = buildQuestionProgress(before.attempts).get(choice.id);
    expect(early).toMatchObject({ answered: true, mastered: false, share: null });
    const after = await overview(inHours(4));
    expect(after.cards).toHaveLength(1);
    expect(buildQuestionProgress(after.attempts).get(choice.id)).toMatchObject({ mastered: true });
  });

  test('a question practised before waits in the review until the assigned quiz is handed in, and is not counted as due', async () => {
    const learner = await createGuest();
    const given = {
      ...{ clientKey: 'key-00000001', questionId: choice.id, answer: rightChoice },
      ...{ seed: commonSeed(choice.id), certainty: null, sittingId: null },
    };
    await submitAnswer(learner, given, { quiz, question: choice }, { now, renderMarkdown: plain });
    const at = inHours(24 * 30);
    const ofQuiz: CourseMap = {
      ...course,
      parts: [
        {
          ...{ id: 'part', title: '', summary: '', lessons: [] },
          quizzes: [{ slug: quiz.slug, title: '', questionIds: [choice.id] }],
        },
      ],
    } as unknown as CourseMap;
    const overview = () => loadOverview(learner, ofQuiz, () => quiz, at);
    expect(await overview()).toMatchObject({ progress: { due: 1 }, waiting: 0 });
    await assignTo(learner.learnerId, 'Spring', assigned('', 'after-submission', 24 * 60));
    expect(await overview()).toMatchObject({ progress: { due: 0 }, cards: [], waiting: 1 });
    const [{ id }] = await listAssignedQuizzes(learner);
    const sitting = await openSitting(learner, {
      ...{ quizSlug: quiz.slug, seed: 5, startedAt: at, dueAt: null, assignmentId: id },
    });
    expect(await overview()).toMatchObject({ progress: { due: 0 }, waiting: 1 });
    await handIn(learner, quiz, sitting, [], { now: at, anyway: true });
    expect(await overview()).toMatchObject({ progress: { due: 1 }, waiting: 0 });
  });

  test('what is in no quiz any more, and an experiment, are not asked for review', async () => {
    const learner = await createGuest();
    const given = {
      ...{ clientKey: 'key-00000001', questionId: choice.id, answer: rightChoice },
      ...{ seed: commonSeed(choice.id), certainty: null, sittingId: null },
    };
    await submitAnswer(learner, given, { quiz, question: choice }, { now, renderMarkdown: plain });
    const without = { ...quiz, questions: quiz.questions.filter(({ id }) => id !== choice.id) };
    const lab = { ...choice, kind: 'lab' } as unknown as typeof choice;
    for (const changed of [null, without, { ...quiz, questions: [lab] }]) {
      const { cards, waiting } = await loadOverview(learner, course, () => changed, now);
      expect([cards, waiting]).toEqual([[], 0]);
    }
  });

  test('a sitting begun before it was assigned is told apart from one for the class', async () => {
    const learner = await createGuest();
    await openSitting(learner, {
      ...{ quizSlug: quiz.slug, seed: 5, startedAt: now, dueAt: null, assignmentId: null },
    });
    await assignTo(learner.learnerId, 'Spring', assigned('', 'at-once', 1));
    const { assigned: shown } = await buildSittingSummaries(learner, quiz, now);
    expect(shown).toMatchObject({ className: 'Spring', openIsOther: true, stricter: null });
  });

  test('what is left open when its time is over is handed in when the teacher looks, and nothing is saved for it later', async () => {
    const [learner, stranger] = [await createGuest(), await createGuest()];
    const [teacher, other] = [
      await assignTo(learner.learnerId, 'Spring', assigned('', 'after-deadline', 1)),
      await assignTo(stranger.learnerId, 'Autumn', assigned('', 'after-deadline', 1)),
    ];
    const [{ id: assignmentId }] = await listAssignedQuizzes(learner);
    const sitting = await openSitting(learner, {
      ...{ quizSlug: quiz.slug, seed: 5, startedAt: now, dueAt: inHours(1), assignmentId },
    });
    await saveDraft(learner, quiz.slug, choice.id, {
      ...{ value: rightChoice, seed: 1, clientKey: 'key-00000001', certainty: null },
      sittingId: sitting.id,
    });
    const close = (access: TeacherAccess, at: Date) =>
      closeOverdue(access, () => quiz, { now: at });
    const submittedAt = async () => (await getSitting(learner, sitting.id))?.submittedAt;
    await close(teacher, inHours(1));
    await requireOpenSitting(learner, sitting.id, quiz, inHours(1));
    await close(other, inHours(2));
    expect(await submittedAt()).toBeNull();
    await expect(requireOpenSitting(learner, sitting.id, quiz, inHours(2))).rejects.toThrow('over');
    await close(teacher, inHours(2));
    expect(await submittedAt()).toEqual(inHours(1));
    expect(await listAttempts(learner, { sittingId: sitting.id })).toMatchObject([
      { questionId: choice.id, verdict: 'correct' },
    ]);
  });
});
