import { beforeEach, expect, test } from 'vitest';
import type { LearnerAccess, TeacherAccess } from '@/lib/auth/access';
import { deletePerson, findTeacherAccess } from '@/lib/auth/store';
import {
  archiveClass,
  createClass,
  deleteClass,
  getClass,
  listClasses,
  renewInvitation,
} from '@/lib/classroom/classes/store';
import {
  countWaiting,
  getCase,
  listWaiting,
  recordTeacherMark,
} from '@/lib/classroom/marking/store';
import {
  findOpenClass,
  getMembership,
  joinClass,
  leaveClass,
  listMembers,
  promoteMember,
  removeMember,
  renameMember,
} from '@/lib/classroom/members/store';
import { getClassRecord, getLearnerRecord } from '@/lib/classroom/reading/store';
import { getDatabase } from '@/lib/db/client';
import { describeOnEachDatabase } from '../support/databases';
import { createGuest, createPerson, someAttempt } from '../support/people';

const now = new Date('2026-03-01T12:00:00Z');
let drawn = 0;
const draw = () => {
  drawn++;
  return { code: `CODE${drawn}`, joinToken: `token-${drawn}` };
};

async function openClass(owner: LearnerAccess) {
  const { id } = await createClass(owner, 'Spring', draw);
  const access = (await findTeacherAccess(owner, id)) as TeacherAccess;
  return { id, access, token: (await getClass(access)).joinToken };
}

async function join(learner: LearnerAccess, token: string, name = learner.name) {
  await joinClass(learner, token, name, now);
  const row = await getDatabase().enrollment.findFirstOrThrow({
    where: { learnerId: learner.learnerId, class: { joinToken: token } },
  });
  return row.id;
}

describeOnEachDatabase('a class', () => {
  let owner: LearnerAccess;
  let learner: LearnerAccess;
  let room: Awaited<ReturnType<typeof openClass>>;
  let enrollmentId: string;

  beforeEach(async () => {
    owner = await createPerson('Tess');
    learner = await createGuest();
    room = await openClass(owner);
    enrollmentId = await join(learner, room.token, 'Grace');
    await getDatabase().attempt.create({ data: someAttempt(learner, 'key') });
    await getDatabase().milestone.create({
      data: { learnerId: learner.learnerId, lesson: 'dropout', kind: 'opened' },
    });
  });

  test('needs an owner with an account', async () => {
    await expect(createClass(await createGuest(), 'Mine', draw)).rejects.toThrow('Make an account');
  });

  test('never shares a code with another: a drawn code that is taken is drawn again', async () => {
    const taken = (await getClass(room.access)).code;
    const draws = [taken, taken, 'FRESH'];
    const { id } = await createClass(owner, 'Second', () => ({
      code: draws.shift() as string,
      joinToken: `other-${draws.length}`,
    }));
    const access = (await findTeacherAccess(owner, id)) as TeacherAccess;
    expect((await getClass(access)).code).toBe('FRESH');
  });

  test('shows its teacher who is in it and what they read and answered', async () => {
    const members = await listMembers(room.access);
    expect(members.map((one) => one.displayName)).toEqual(['Grace']);
    const record = await getClassRecord(room.access);
    expect(record.milestones.map((one) => one.lesson)).toEqual(['dropout']);
    expect(record.counts).toMatchObject([
      {
        learnerId: learner.learnerId,
        questionId: 'output-neurons',
        verdict: 'correct',
        attempts: 1,
      },
    ]);
    const one = await getLearnerRecord(room.access, enrollmentId);
    expect(one.attempts.map((attempt) => attempt.answer)).toEqual([{ text: 'one' }]);
  });

  test('gives its teacher what is undecided or contested, and takes their mark', async () => {
    const mark = (attemptId: string, earned: number, note = '', at = now) => {
      const verdict = earned > 0 ? ('correct' as const) : ('incorrect' as const);
      return recordTeacherMark(room.access, attemptId, () => ({ verdict, earned, note }), at);
    };
    const { attempt: attempts, contest, reviewCard } = getDatabase();
    expect(await listWaiting(room.access)).toEqual([]);
    const unsure = await attempts.create({
      data: { ...someAttempt(learner, 'unsure'), status: 'unsure', verdict: null, earned: 0 },
    });
    const wrong = await attempts.create({
      data: { ...someAttempt(learner, 'wrong'), verdict: 'incorrect', earned: 0 },
    });
    await contest.create({
      data: { attemptId: wrong.id, learnerId: learner.learnerId, reason: 'I counted from 0.' },
    });
    expect(await countWaiting(room.access)).toBe(2);
    expect(await listWaiting(room.access)).toMatchObject([
      { id: unsure.id, learner: 'Grace', settled: { verdict: null }, contest: null },
      { id: wrong.id, learner: 'Grace', contest: { reason: 'I counted from 0.' } },
    ]);
    await mark(unsure.id, 1);
    await mark(wrong.id, 1, 'So you did.');
    expect(await listWaiting(room.access)).toEqual([]);
    expect(await getCase(room.access, wrong.id)).toMatchObject({
      settled: { verdict: 'correct', earned: 1, markedBy: 'teacher', note: 'So you did.' },
      contest: { state: 'upheld', answer: 'So you did.' },
    });
    expect(await reviewCard.count()).toBe(1);
    await mark(wrong.id, 0, '', new Date(now.getTime() + 1000));
    expect((await getCase(room.access, wrong.id))?.settled).toMatchObject({ earned: 0 });

    const other = await openClass(await createPerson('Other'));
    expect(await getCase(other.access, wrong.id)).toBeNull();
    const foreign = recordTeacherMark(
      other.access,
      wrong.id,
      () => ({ verdict: 'correct', earned: 1, note: '' }),
      now,
    );
    await expect(foreign).rejects.toThrow('not of a learner of this class');
  });

  test('is taught by nobody but its owner and those made teachers', async () => {
    const stranger = await createPerson('Stranger');
    const otherTeacher = await createPerson('Other');
    await openClass(otherTeacher);
    const classmate = await createPerson('Classmate');
    await join(classmate, room.token);
    for (const who of [stranger, otherTeacher, classmate, learner, await createGuest()]) {
      expect(await findTeacherAccess(who, room.id)).toBeNull();
    }
    expect(await findTeacherAccess(owner, room.id)).not.toBeNull();
    expect(await findTeacherAccess(owner, 'no-such-class')).toBeNull();
  });

  test("opens nothing to the teacher of another class, even by a member's own id", async () => {
    const other = await openClass(await createPerson('Other'));
    const refused = 'There is no such';
    await expect(getLearnerRecord(other.access, enrollmentId)).rejects.toThrow(refused);
    await expect(removeMember(other.access, enrollmentId, now)).rejects.toThrow(refused);
    await expect(renameMember(other.access, enrollmentId, 'X')).rejects.toThrow(refused);
    await expect(promoteMember(other.access, enrollmentId)).rejects.toThrow(refused);
    expect(await listMembers(other.access)).toEqual([]);
    expect(await getClassRecord(other.access)).toEqual({ milestones: [], counts: [], marked: [] });
    expect((await listMembers(room.access)).map((one) => one.displayName)).toEqual(['Grace']);
  });

  test('hides whoever leaves or is removed from its teachers at once, and lets them come back', async () => {
    for (const go of [
      () => leaveClass(learner, room.id, now),
      () => removeMember(room.access, enrollmentId, now),
    ]) {
      await go();
      expect(await listMembers(room.access)).toEqual([]);
      expect((await getClassRecord(room.access)).counts).toEqual([]);
      await expect(getLearnerRecord(room.access, enrollmentId)).rejects.toThrow('There is no such');
      expect(await getMembership(learner, room.id)).toBeNull();
      expect(await getDatabase().attempt.count()).toBe(1);
      await join(learner, room.token, 'Grace again');
      expect((await listMembers(room.access)).map((one) => one.displayName)).toEqual([
        'Grace again',
      ]);
    }
  });

  test('joined twice, by a double click, has one membership', async () => {
    const other = await createPerson('Ada');
    await Promise.all([join(other, room.token), join(other, room.token)]);
    await join(other, room.token);
    const members = await listMembers(room.access);
    expect(members.filter((one) => one.learnerId === other.learnerId)).toHaveLength(1);
  });

  test('admits nobody by an old invitation, nor while it is archived', async () => {
    await renewInvitation(room.access, draw);
    const late = await createPerson('Late');
    await expect(join(late, room.token)).rejects.toThrow('not valid any more');
    expect(await findOpenClass({ joinToken: room.token })).toBeNull();
    const { code, joinToken } = await getClass(room.access);
    expect(await findOpenClass({ code })).toMatchObject({ name: 'Spring', teacher: 'Tess' });
    await archiveClass(room.access, now);
    expect(await findOpenClass({ code })).toBeNull();
    await expect(join(late, joinToken)).rejects.toThrow('not valid any more');
    await archiveClass(room.access, null);
    expect(await findOpenClass({ code })).not.toBeNull();
  });

  test('tells whoever holds an invitation its name and teacher, and nothing of its learners', async () => {
    expect(await findOpenClass({ joinToken: room.token })).not.toHaveProperty('enrollments');
    expect(JSON.stringify(await findOpenClass({ joinToken: room.token }))).not.toContain('Grace');
  });

  test('cannot be joined by its own teachers as learners', async () => {
    await expect(join(owner, room.token)).rejects.toThrow('You teach this class');
    const second = await createPerson('Second');
    await promoteMember(room.access, await join(second, room.token));
    await expect(join(second, room.token)).rejects.toThrow('You teach this class');
  });

  test('makes a member with an account a teacher, never a guest', async () => {
    await expect(promoteMember(room.access, enrollmentId)).rejects.toThrow(
      'There is no such person',
    );
    const second = await createPerson('Second');
    await promoteMember(room.access, await join(second, room.token));
    const access = (await findTeacherAccess(second, room.id)) as TeacherAccess;
    expect(access.isOwner).toBe(false);
    expect((await listMembers(access)).map((one) => one.role).sort()).toEqual([
      'learner',
      'teacher',
    ]);
    await leaveClass(second, room.id, now);
    expect(await findTeacherAccess(second, room.id)).toBeNull();
  });

  test('is deleted by its owner alone, and its learners keep what they did', async () => {
    const second = await createPerson('Second');
    await promoteMember(room.access, await join(second, room.token));
    const access = (await findTeacherAccess(second, room.id)) as TeacherAccess;
    await expect(deleteClass(access)).rejects.toThrow('Only the owner');
    await deleteClass(room.access);
    expect(await getDatabase().enrollment.count()).toBe(0);
    expect(await getDatabase().attempt.count()).toBe(1);
    expect(await listClasses(learner)).toEqual({ teaching: [], attending: [] });
  });

  test('passes to its other teacher when the owner deletes their account, and goes when there is none', async () => {
    const second = await createPerson('Second');
    await promoteMember(room.access, await join(second, room.token));
    await openClass(owner);
    await deletePerson(owner);
    expect((await getDatabase().class.findMany()).map((one) => one.ownerId)).toEqual([
      second.learnerId,
    ]);
  });

  test('is listed for those who teach it and those who learn in it, and for nobody else', async () => {
    expect((await listClasses(owner)).teaching).toMatchObject([{ name: 'Spring', learners: 1 }]);
    expect((await listClasses(learner)).attending).toMatchObject([
      { name: 'Spring', teacher: 'Tess', displayName: 'Grace' },
    ]);
    expect(await listClasses(await createPerson())).toEqual({ teaching: [], attending: [] });
  });
});
