'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { type FormState, inForm, parseForm } from '@/lib/auth/forms';
import { FieldRefusal, Refusal } from '@/lib/auth/refusal';
import { requireTeacherOf } from '@/lib/auth/session';
import { assignmentForm, readAssignment } from '@/lib/classroom/assignments/form';
import {
  assignQuiz,
  changeAssignment,
  closeAssignment,
  getAssignment,
  withdrawAssignment,
} from '@/lib/classroom/assignments/store';
import { loadQuiz } from '@/lib/content/load';
import { settingsUnder } from '@/lib/progress/assignments/rules';
import { dueAt } from '@/lib/progress/sittings/rules';

type Teacher = Awaited<ReturnType<typeof requireTeacherOf>>;

/** A teacher's work in a form; when it is done, the class page says so. */
async function thenToClass(
  id: string,
  state: FormState,
  said: string,
  work: (access: Teacher) => Promise<void>,
): Promise<FormState> {
  const after = await inForm(state, async () => {
    await work(await requireTeacherOf(id));
    return said;
  });
  if (!after.done) return after;
  revalidatePath(`/classes/${id}`, 'layout');
  redirect(`/classes/${id}?${said}#assigned`);
}

export async function assignQuizAction(
  id: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const read = parseForm(assignmentForm, form);
  if (!read.ok) return read.state;
  return thenToClass(id, read.state, 'assigned', async (access) => {
    const slug = read.value.quiz;
    if (!loadQuiz(slug)) throw new FieldRefusal('quiz', 'Choose a quiz from the list.');
    await assignQuiz(access, { slug, ...readAssignment(read.value, new Date()) });
  });
}

export async function changeAssignmentAction(
  id: string,
  assignmentId: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const read = parseForm(assignmentForm, form);
  if (!read.ok) return read.state;
  return thenToClass(id, read.state, 'changed', async (access) => {
    const before = await getAssignment(access, assignmentId);
    const quiz = before && loadQuiz(before.slug);
    if (!quiz) throw new Refusal(404, 'This quiz is not assigned to the class any more.');
    const changed = readAssignment(read.value, new Date(), before);
    const settings = settingsUnder(quiz, { ...before, ...changed });
    await changeAssignment(access, assignmentId, changed, (startedAt) =>
      dueAt(settings, startedAt),
    );
  });
}

export async function closeAssignmentAction(
  id: string,
  assignmentId: string,
  before: FormState,
): Promise<FormState> {
  return thenToClass(id, { ...before, errors: {} }, 'closed', (access) =>
    closeAssignment(access, assignmentId, new Date()),
  );
}

export async function withdrawAssignmentAction(
  id: string,
  assignmentId: string,
  before: FormState,
): Promise<FormState> {
  return thenToClass(id, { ...before, errors: {} }, 'withdrawn', (access) =>
    withdrawAssignment(access, assignmentId),
  );
}
