'use server';

import { randomBytes, randomInt } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AttemptLimit, inMinutes } from '@/lib/auth/attempt-limit';
import { type FormState, inForm, parseForm } from '@/lib/auth/forms';
import { clientAddress } from '@/lib/auth/origin';
import { FieldRefusal, Refusal } from '@/lib/auth/refusal';
import { requireAccount, requireKnown, requireLearner, requireTeacherOf } from '@/lib/auth/session';
import {
  archiveClass,
  createClass,
  deleteClass,
  type Invitation,
  renameClass,
  renewInvitation,
} from '@/lib/classroom/classes/store';
import { makeCode } from '@/lib/classroom/code';
import { classNameForm, codeForm, deleteClassForm, joinForm } from '@/lib/classroom/forms';
import { markForm, readDecision } from '@/lib/classroom/marking/form';
import { recordTeacherMark } from '@/lib/classroom/marking/store';
import {
  findOpenClass,
  joinClass,
  leaveClass,
  promoteMember,
  removeMember,
  renameMember,
} from '@/lib/classroom/members/store';

const draw = (): Invitation => ({
  code: makeCode((below) => randomInt(below)),
  joinToken: randomBytes(18).toString('base64url'),
});

const guesses = new AttemptLimit(30, 10 * 60_000);

export async function createClassAction(_before: FormState, form: FormData): Promise<FormState> {
  const read = parseForm(classNameForm, form);
  if (!read.ok) return read.state;
  let id = '';
  const state = await inForm(read.state, async () => {
    id = (await createClass(await requireAccount(), read.value.name, draw)).id;
    return 'The class is made.';
  });
  if (!state.done) return state;
  redirect(`/classes/${id}`);
}

/** A code leads to the same page as a link. Guessing is slowed down. */
export async function findClassAction(_before: FormState, form: FormData): Promise<FormState> {
  const read = parseForm(codeForm, form);
  if (!read.ok) return read.state;
  let token = '';
  const state = await inForm(read.state, async () => {
    const address = clientAddress(await headers());
    const wait = guesses.waitFor(address, Date.now());
    if (wait > 0)
      throw new Refusal(429, `Too many codes were tried. Try again in ${inMinutes(wait)}.`);
    const open = await findOpenClass({ code: read.value.code });
    if (!open) {
      guesses.count(address, Date.now());
      throw new FieldRefusal(
        'code',
        'No class has this code. Ask your teacher for the current one.',
      );
    }
    token = open.joinToken;
    return 'Found.';
  });
  if (!state.done) return state;
  redirect(`/join/${token}`);
}

export async function joinClassAction(
  token: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const read = parseForm(joinForm, form);
  if (!read.ok) return read.state;
  let id = '';
  const state = await inForm(read.state, async () => {
    const learner = await requireLearner();
    id = (await joinClass(learner, token, read.value.name, new Date())).classId;
    return 'You are in.';
  });
  if (!state.done) return state;
  redirect(`/classes/${id}?joined`);
}

export async function leaveClassAction(id: string, _before: FormState): Promise<FormState> {
  await leaveClass(await requireKnown(), id, new Date());
  revalidatePath('/classes');
  redirect('/classes?left');
}

/** Work of a teacher in a form on the class's own pages. */
async function asTeacher(
  id: string,
  state: FormState,
  work: (access: Awaited<ReturnType<typeof requireTeacherOf>>) => Promise<string>,
): Promise<FormState> {
  const after = await inForm(state, async () => work(await requireTeacherOf(id)));
  revalidatePath(`/classes/${id}`, 'layout');
  return after;
}

export async function renameClassAction(
  id: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const read = parseForm(classNameForm, form);
  if (!read.ok) return read.state;
  return asTeacher(id, read.state, async (access) => {
    await renameClass(access, read.value.name);
    return 'The class has its new name.';
  });
}

export async function renewInvitationAction(id: string, before: FormState): Promise<FormState> {
  return asTeacher(id, { ...before, errors: {} }, async (access) => {
    await renewInvitation(access, draw);
    return 'There is a new code and a new link. The old ones admit nobody any more.';
  });
}

export async function archiveClassAction(
  id: string,
  archive: boolean,
  before: FormState,
): Promise<FormState> {
  return asTeacher(id, { ...before, errors: {} }, async (access) => {
    await archiveClass(access, archive ? new Date() : null);
    return archive ? 'The class is archived.' : 'The class is open again.';
  });
}

export async function deleteClassAction(
  id: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const read = parseForm(deleteClassForm, form);
  if (!read.ok) return read.state;
  const state = await asTeacher(id, read.state, async (access) => {
    await deleteClass(access);
    return 'Deleted.';
  });
  if (!state.done) return state;
  redirect('/classes?deleted');
}

export async function renameMemberAction(
  id: string,
  enrollmentId: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const read = parseForm(joinForm, form);
  if (!read.ok) return read.state;
  return asTeacher(id, read.state, async (access) => {
    await renameMember(access, enrollmentId, read.value.name);
    return 'The name is changed in this class.';
  });
}

export async function promoteMemberAction(
  id: string,
  enrollmentId: string,
  before: FormState,
): Promise<FormState> {
  const state = await asTeacher(id, { ...before, errors: {} }, async (access) => {
    await promoteMember(access, enrollmentId);
    return 'They teach this class now.';
  });
  if (!state.done) return state;
  redirect(`/classes/${id}`);
}

export async function removeMemberAction(
  id: string,
  enrollmentId: string,
  before: FormState,
): Promise<FormState> {
  const state = await asTeacher(id, { ...before, errors: {} }, async (access) => {
    await removeMember(access, enrollmentId, new Date());
    return 'Removed.';
  });
  if (!state.done) return state;
  redirect(`/classes/${id}`);
}

export async function markAction(
  id: string,
  attemptId: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const read = parseForm(markForm, form);
  if (!read.ok) return read.state;
  const state = await asTeacher(id, read.state, async (access) => {
    await recordTeacherMark(
      access,
      attemptId,
      (possible) => {
        const decided = readDecision(read.value, possible);
        if (!decided.ok) throw new FieldRefusal('points', decided.reason);
        return decided.decision;
      },
      new Date(),
    );
    return 'The mark is recorded.';
  });
  if (!state.done) return state;
  redirect(`/classes/${id}/marking?recorded`);
}
