import type { ReactNode } from 'react';
import { useId } from 'react';

/** A native select: every browser and phone knows how to show it well. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  disabled,
  className = '',
}: {
  label: ReactNode;
  value: Value;
  options: readonly { value: Value; text: string; disabled?: boolean }[];
  onChange: (value: Value) => void;
  disabled?: boolean;
  className?: string;
}) {
  const id = useId();
  return (
    <div className={`grid gap-1 font-sans ${className}`}>
      <label htmlFor={id} className="text-ink-soft text-sm">
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value as Value)}
        className="min-h-10 w-full rounded-lg border border-line-strong bg-surface px-2 text-ink text-sm disabled:opacity-60"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
