'use client';

import { TextField } from '@/lib/ui/field';
import { signInAction } from '../actions';
import { FormFrame } from '../form-frame';

export function SignInForm({ to }: { to: string }) {
  return (
    <FormFrame action={signInAction} submit="Sign in" working="Signing in…" wide>
      {({ errors, typed }) => (
        <>
          <input type="hidden" name="to" value={to} />
          <TextField
            label="E-mail address"
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
            name="password"
            type="password"
            autoComplete="current-password"
            required
            error={errors.password}
          />
        </>
      )}
    </FormFrame>
  );
}
