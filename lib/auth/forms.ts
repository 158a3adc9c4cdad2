import { z } from 'zod';
import { FieldRefusal, Refusal } from './refusal';

/** What a form shows after it was sent: what went wrong, by field, and what had been typed (never a password). */
export interface FormState {
  errors: Partial<Record<string, string>>;
  /** About the whole form. */
  problem?: string;
  /** Something that was done. */
  done?: string;
  typed: Record<string, string>;
}

export const emptyForm: FormState = { errors: {}, typed: {} };

const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Type your e-mail address.')
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('An e-mail address looks like name@example.org.'));

const newPassword = z
  .string()
  .min(8, 'A password has at least 8 characters; a few words make a good one.')
  .max(200, 'A password has at most 200 characters.');

export const personName = z
  .string()
  .trim()
  .min(1, 'Type a name. It can be a nickname.')
  .max(80, 'A name has at most 80 characters.');

export const signUpForm = z
  .object({ name: personName, email, password: newPassword })
  .refine(({ email, password }) => password.toLowerCase() !== email, {
    path: ['password'],
    message: 'Your e-mail address is too easy to guess as a password.',
  });

export const signInForm = z.object({
  email,
  password: z.string().min(1, 'Type your password.'),
});

export const renameForm = z.object({ name: personName });

export const passwordForm = z
  .object({ current: z.string().min(1, 'Type the password you have now.'), next: newPassword })
  .refine(({ current, next }) => current !== next, {
    path: ['next'],
    message: 'The new password is the one you have.',
  });

export const deletionForm = z.object({
  confirm: z
    .string()
    .trim()
    .toLowerCase()
    .refine((word) => word === 'delete', 'Type the word delete to confirm.'),
});

type Outcome<T> = { ok: true; value: T; state: FormState } | { ok: false; state: FormState };

const secret = /password|current|next/;

/** Reads a sent form by its schema; what it says about each field is shown beside that field. */
export function parseForm<T>(schema: z.ZodType<T>, form: FormData): Outcome<T> {
  const fields: Record<string, string> = {};
  for (const [key, value] of form) {
    if (typeof value === 'string' && !key.startsWith('$')) fields[key] = value;
  }
  const typed = Object.fromEntries(Object.entries(fields).filter(([key]) => !secret.test(key)));
  const result = schema.safeParse(fields);
  const state: FormState = { errors: {}, typed };
  if (result.success) return { ok: true, value: result.data, state };
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    const missing = issue.code === 'invalid_type' ? 'This is needed.' : issue.message;
    state.errors[field] ??= missing;
  }
  return { ok: false, state };
}

/** Carries out a form's work; a refusal is shown in the form, with what had been typed. */
export async function inForm(state: FormState, work: () => Promise<string>): Promise<FormState> {
  try {
    return { ...state, done: await work() };
  } catch (error) {
    if (error instanceof FieldRefusal)
      return { ...state, errors: { [error.field]: error.message } };
    if (error instanceof Refusal) return { ...state, problem: error.message };
    throw error;
  }
}

/** A path of this site to go on to, or `otherwise`: an address elsewhere is not followed. */
export function localPath(path: string | undefined | null, otherwise: string): string {
  const here = 'http://here.invalid';
  if (!path?.startsWith('/') || !URL.canParse(path, here)) return otherwise;
  const url = new URL(path, here);
  return url.origin === here ? url.pathname + url.search + url.hash : otherwise;
}
