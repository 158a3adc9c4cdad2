import {
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useId,
} from 'react';

/** What a control inside a Field must carry so that label, hint and error are heard with it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export const inputClass =
  'w-full rounded-lg border border-line-strong bg-surface px-3 py-2 font-sans text-base text-ink placeholder:text-ink-faint aria-invalid:border-wrong disabled:opacity-60';

interface FieldFrame {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
}

/** Label, control, hint and error, tied together. */
export function Field({
  label,
  hint,
  error,
  className = '',
  control,
}: FieldFrame & { control: (props: ControlProps) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return (
    <div className={`grid gap-1.5 font-sans ${className}`}>
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      {control({
        id,
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-soft text-sm">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-sm text-wrong">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  className,
  ...input
}: FieldFrame & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      className={className}
      control={(props) => <input className={inputClass} {...input} {...props} />}
    />
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  className,
  ...input
}: FieldFrame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      className={className}
      control={(props) => <textarea className={inputClass} rows={4} {...input} {...props} />}
    />
  );
}
