'use client';

import { type ReactNode, useActionState } from 'react';
import { useFormStatus } from 'react-dom';
import { emptyForm, type FormState } from '@/lib/auth/forms';
import { Button, type ButtonVariant } from '@/lib/ui/button';
import { Callout } from '@/lib/ui/callout';

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** A form that works with and without scripts: its fields are given what was wrong and what had been typed. */
export function FormFrame({
  action,
  submit,
  working,
  variant = 'primary',
  wide = false,
  children,
}: {
  action: FormAction;
  submit: string;
  /** What the button says while the form is being sent. */
  working: string;
  variant?: ButtonVariant;
  wide?: boolean;
  children: (state: FormState) => ReactNode;
}) {
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} noValidate className="grid gap-4">
      {state.problem ? (
        <Callout tone="wrong" role="alert">
          {state.problem}
        </Callout>
      ) : null}
      {state.done ? (
        <Callout tone="right" role="status">
          {state.done}
        </Callout>
      ) : null}
      {children(state)}
      <SubmitButton variant={variant} working={working} wide={wide}>
        {submit}
      </SubmitButton>
    </form>
  );
}

function SubmitButton({
  variant,
  working,
  wide,
  children,
}: {
  variant: ButtonVariant;
  working: string;
  wide: boolean;
  children: ReactNode;
}) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      className={wide ? 'w-full' : 'justify-self-start'}
    >
      {pending ? working : children}
    </Button>
  );
}
