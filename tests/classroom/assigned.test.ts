import { beforeEach, expect, test } from 'vitest';
import { grantTeacher, type LearnerAccess, type TeacherAccess } from '@/lib/auth/access';
import {
  assignQuiz,
  changeAssignment,
  closeAssignment,
  countTakers,
  getAssignment,
  listOwnAssignments,
  withdrawAssignment,
} from '@/lib/classroom/assignments/store';
import { getDatabase } from '@/lib/db/client';
import { getSitting, openSitting } from '@/lib/progress/sittings/store';
import { describeOnEachDatabase } from '../support/databases';
import { createGuest, createPerson } from '../support/people';

const now = new Date('2027-03-01T10:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const terms = { opensAt: null, dueAt: inHours(5), policy: { attempts: 1 } };

async function createClass(name: string, ...learners: LearnerAccess[]): Promise<TeacherAccess> {
  const { learnerId: ownerId } = await createPerson('Tess');
  const { id } = await getDatabase().class.create({
    data: {
      ...{ name, ownerId, code: ownerId, joinToken: ownerId },
      enrollments: { create: learners.map(({ learnerId }) => ({ learnerId, displayName: name })) },
    },
  });
  return grantTeacher({ classId: id, teacherId: ownerId, isOwner: true });
}

describeOnEachDatabase('quizzes assigned to a class', () => {
  let learner: LearnerAccess;
  let teacher: TeacherAccess;
  let other: TeacherAccess;
  let id: string;
  const begin = (who: LearnerAccess, dueAt = inHours(5)) =>
    openSitting(who, { quizSlug: 'sample', seed: 1, startedAt: now, dueAt, assignmentId: id });

  beforeEach(async () => {
    learner = await createGuest();
    teacher = await createClass('Spring', learner, await createGuest());
    other = await createClass('Autumn');
    ({ id } = await assignQuiz(teacher, { slug: 'sample', ...terms }));
  });

  test('are read, changed, closed and withdrawn by their own teachers alone', async () => {
    expect(await getAssignment(other, id)).toBeNull();
    await expect(changeAssignment(other, id, terms, () => null)).rejects.toThrow('not assigned');
    await closeAssignment(other, id, now);
    await withdrawAssignment(other, id);
    expect(await getAssignment(teacher, id)).toEqual({ id, slug: 'sample', ...terms });
    await withdrawAssignment(teacher, id);
    expect(await getAssignment(teacher, id)).toBeNull();
  });

  test('are shown to those who learn in the class, with their own sittings only', async () => {
    await begin(learner);
    const guest = await createGuest();
    expect(await listOwnAssignments(guest)).toEqual([]);
    expect(await listOwnAssignments(learner, other.classId)).toEqual([]);
    const [own] = await listOwnAssignments(learner);
    expect(own).toMatchObject({ id, class: { name: 'Spring' }, sittings: [{ submittedAt: null }] });
    await getDatabase().enrollment.updateMany({ data: { leftAt: now } });
    expect(await listOwnAssignments(learner)).toEqual([]);
  });

  test('count who has begun and who has handed in, once each, of those in the class now', async () => {
    await begin(learner, inHours(1));
    await begin(await createGuest());
    expect(await countTakers(teacher, now)).toEqual(new Map([[id, { begun: 1, handedIn: 0 }]]));
    expect((await countTakers(teacher, inHours(1))).get(id)).toEqual({ begun: 1, handedIn: 1 });
    expect(await countTakers(other, now)).toEqual(new Map());
  });

  test('that are changed give new times to whoever is in the middle of it', async () => {
    const sitting = await begin(learner);
    const changed = { opensAt: now, dueAt: inHours(9), policy: { feedback: 'at-once' as const } };
    await changeAssignment(teacher, id, changed, (startedAt) => {
      expect(startedAt).toEqual(now);
      return inHours(9);
    });
    expect(await getAssignment(teacher, id)).toEqual({ id, slug: 'sample', ...changed });
    expect((await getSitting(learner, sitting.id))?.dueAt).toEqual(inHours(9));
  });

  test('that are closed end at once for all, and what has ended before keeps its end', async () => {
    const sitting = await begin(learner);
    await closeAssignment(teacher, id, inHours(2));
    expect((await getAssignment(teacher, id))?.dueAt).toEqual(inHours(2));
    expect((await getSitting(learner, sitting.id))?.dueAt).toEqual(inHours(2));
    await closeAssignment(teacher, id, inHours(3));
    expect((await getAssignment(teacher, id))?.dueAt).toEqual(inHours(2));
    expect((await getSitting(learner, sitting.id))?.dueAt).toEqual(inHours(2));
  });
});
