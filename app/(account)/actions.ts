'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changePassword, renamePerson, signIn, signOut, signUp } from '@/lib/auth/account';
import {
  deletionForm,
  type FormState,
  inForm,
  localPath,
  parseForm,
  passwordForm,
  renameForm,
  signInForm,
  signUpForm,
} from '@/lib/auth/forms';
import { requireAccount, requireKnown } from '@/lib/auth/session';
import { deletePerson } from '@/lib/auth/store';

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
};

export async function signUpAction(_before: FormState, form: FormData): Promise<FormState> {
  const read = parseForm(signUpForm, form);
  if (!read.ok) return read.state;
  const state = await inForm(read.state, async () => {
    await signUp(read.value);
    return 'Your account is made.';
  });
  if (!state.done) return state;
  revalidatePath('/', 'layout');
  redirect(localPath(text(form, 'to'), '/settings?welcome'));
}

export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const read = parseForm(signInForm, form);
  if (!read.ok) return read.state;
  const state = await inForm(read.state, async () => {
    await signIn(read.value);
    return 'You are signed in.';
  });
  if (!state.done) return state;
  revalidatePath('/', 'layout');
  redirect(localPath(text(form, 'to'), '/'));
}

export async function signOutAction(): Promise<void> {
  await signOut();
  revalidatePath('/', 'layout');
  redirect('/sign-in?left');
}

export async function renameAction(_before: FormState, form: FormData): Promise<FormState> {
  const read = parseForm(renameForm, form);
  if (!read.ok) return read.state;
  return inForm(read.state, async () => {
    await requireAccount();
    await renamePerson(read.value.name);
    return 'Your name is changed.';
  });
}

export async function changePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const read = parseForm(passwordForm, form);
  if (!read.ok) return read.state;
  return inForm(read.state, async () => {
    await changePassword(await requireAccount(), read.value.current, read.value.next);
    return 'Your password is changed. Other devices are signed out.';
  });
}

export async function deleteAction(_before: FormState, form: FormData): Promise<FormState> {
  const read = parseForm(deletionForm, form);
  if (!read.ok) return read.state;
  const state = await inForm(read.state, async () => {
    await deletePerson(await requireKnown());
    await signOut();
    return 'Deleted.';
  });
  if (!state.done) return state;
  revalidatePath('/', 'layout');
  redirect('/sign-in?deleted');
}
