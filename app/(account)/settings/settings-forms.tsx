'use client';

import { TextField } from '@/lib/ui/field';
import { changePasswordAction, deleteAction, renameAction } from '../actions';
import { FormFrame } from '../form-frame';

export function NameForm({ name }: { name: string }) {
  return (
    <FormFrame
      action={renameAction}
      submit="Change the name"
      working="Changing…"
      variant="secondary"
    >
      {({ errors, typed }) => (
        <TextField
          label="Name"
          name="name"
          autoComplete="name"
          required
          maxLength={80}
          defaultValue={typed.name ?? name}
          error={errors.name}
        />
      )}
    </FormFrame>
  );
}

export function PasswordForm({ email }: { email: string }) {
  return (
    <FormFrame
      action={changePasswordAction}
      submit="Change the password"
      working="Changing…"
      variant="secondary"
    >
      {({ errors }) => (
        <>
          {/* Tells password managers whose password this is. */}
          <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
          <TextField
            label="Password now"
            name="current"
            type="password"
            autoComplete="current-password"
            required
            error={errors.current}
          />
          <TextField
            label="New password"
            hint="At least 8 characters."
            name="next"
            type="password"
            autoComplete="new-password"
            required
            minLength={8}
            error={errors.next}
          />
        </>
      )}
    </FormFrame>
  );
}

export function DeleteForm({ isGuest }: { isGuest: boolean }) {
  return (
    <FormFrame
      action={deleteAction}
      submit={isGuest ? 'Delete everything of mine' : 'Delete my account and data'}
      working="Deleting…"
      variant="danger"
    >
      {({ errors, typed }) => (
        <TextField
          label="Type the word delete to confirm"
          name="confirm"
          autoComplete="off"
          autoCapitalize="none"
          required
          defaultValue={typed.confirm}
          error={errors.confirm}
          className="max-w-xs"
        />
      )}
    </FormFrame>
  );
}
