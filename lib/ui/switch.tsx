import type { ReactNode } from 'react';

/** On or off, at once. A native checkbox underneath. */
export function Switch({
  label,
  checked,
  onChange,
  disabled,
  className = '',
}: {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  className?: string;
}) {
  return (
    <label
      className={`inline-flex min-h-10 cursor-pointer items-center gap-2.5 font-sans text-sm has-disabled:cursor-not-allowed has-disabled:opacity-60 ${className}`}
    >
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="switch"
      />
      {label}
    </label>
  );
}
