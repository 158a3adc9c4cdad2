'use client';

import { buttonClass } from '@/lib/ui/button';
import { TextField } from '@/lib/ui/field';
import { type FormAction, FormFrame } from '../../(account)/form-frame';

/** One name in one line: of a class, or of a person in it. */
export function NameForm({
  action,
  label,
  hint,
  submit,
  working,
  name,
  placeholder,
  autoComplete = 'off',
  primary = false,
}: {
  action: FormAction;
  label: string;
  hint?: string;
  submit: string;
  working: string;
  name?: string;
  placeholder?: string;
  autoComplete?: string;
  primary?: boolean;
}) {
  return (
    <FormFrame
      action={action}
      submit={submit}
      working={working}
      variant={primary ? 'primary' : 'secondary'}
    >
      {({ errors, typed }) => (
        <TextField
          label={label}
          hint={hint}
          name="name"
          required
          maxLength={80}
          autoComplete={autoComplete}
          placeholder={placeholder}
          defaultValue={typed.name ?? name}
          error={errors.name}
        />
      )}
    </FormFrame>
  );
}

export function CodeForm({ action }: { action: FormAction }) {
  return (
    <FormFrame action={action} submit="Find the class" working="Looking…" variant="secondary">
      {({ errors, typed }) => (
        <TextField
          label="Code"
          name="code"
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="ABCD-EFGH"
          className="[&_input]:font-mono [&_input]:uppercase [&_input]:tracking-wider"
          defaultValue={typed.code}
          error={errors.code}
        />
      )}
    </FormFrame>
  );
}

/** A button with consequences that can be undone, or that ask for no word. */
export function ActionForm({
  action,
  submit,
  working,
  danger = false,
  confirm,
}: {
  action: FormAction;
  submit: string;
  working: string;
  danger?: boolean;
  /** The question to answer first; the button then only opens it. It needs no script. */
  confirm?: string;
}) {
  const variant = danger ? 'danger' : 'secondary';
  if (!confirm) {
    return (
      <FormFrame action={action} submit={submit} working={working} variant={variant}>
        {() => null}
      </FormFrame>
    );
  }
  return (
    <details className="group">
      <summary
        className={`${buttonClass(variant)} list-none group-open:mb-4 [&::-webkit-details-marker]:hidden`}
      >
        {submit}…
      </summary>
      <FormFrame action={action} submit={submit} working={working} variant={variant}>
        {() => <p className="font-medium">{confirm}</p>}
      </FormFrame>
    </details>
  );
}

export function DeleteClassForm({ action }: { action: FormAction }) {
  return (
    <FormFrame action={action} submit="Delete the class" working="Deleting…" variant="danger">
      {({ errors, typed }) => (
        <TextField
          label="Type the word delete to confirm"
          name="confirm"
          required
          autoComplete="off"
          autoCapitalize="none"
          className="max-w-xs"
          defaultValue={typed.confirm}
          error={errors.confirm}
        />
      )}
    </FormFrame>
  );
}
