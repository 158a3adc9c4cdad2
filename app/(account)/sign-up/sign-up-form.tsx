'use client';

import { TextField } from '@/lib/ui/field';
import { signUpAction } from '../actions';
import { FormFrame } from '../form-frame';

export function SignUpForm({ to }: { to: string }) {
  return (
    <FormFrame action={signUpAction} submit="Make the account" working="Making it…" wide>
      {({ errors, typed }) => (
        <>
          <input type="hidden" name="to" value={to} />
          <TextField
            label="Name"
            hint="Your teachers see it when you join a class. A nickname will do."
            name="name"
            autoComplete="name"
            required
            maxLength={80}
            defaultValue={typed.name}
            error={errors.name}
          />
          <TextField
            label="E-mail address"
            hint="Used to sign in. No mail is sent to it."
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={typed.email}
            error={errors.email}
          />
          <TextField
            label="Password"
            hint="At least 8 characters."
            name="password"
            type="password"
            autoComplete="new-password"
            required
            minLength={8}
            error={errors.password}
          />
        </>
      )}
    </FormFrame>
  );
}
