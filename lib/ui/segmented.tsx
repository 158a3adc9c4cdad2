import type { ReactNode } from 'react';
import { useId } from 'react';

/** One of a few, all in sight: native radio buttons in one strip. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  disabled,
  hideLabel = false,
  spread = false,
  className = '',
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; text: ReactNode }[];
  onChange: (value: Value) => void;
  disabled?: boolean;
  hideLabel?: boolean;
  /** Four or so options that a narrow screen could not hold in a row: two and two there. */
  spread?: boolean;
  className?: string;
}) {
  const name = useId();
  return (
    <fieldset disabled={disabled} className={`min-w-0 font-sans ${className}`}>
      <legend className={hideLabel ? 'sr-only' : 'mb-1 text-ink-soft text-sm'}>{label}</legend>
      <div
        className={`${spread ? 'grid grid-cols-2 sm:inline-flex' : 'inline-flex'} max-w-full flex-wrap rounded-lg border border-line-strong bg-sunken p-0.5`}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={`relative flex ${spread ? 'min-h-10' : 'min-h-9'} cursor-pointer items-center rounded-md px-2.5 text-ink-soft text-sm pointer-coarse:min-h-10 hover:text-ink has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-card has-checked:ring-1 has-checked:ring-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent has-disabled:cursor-not-allowed has-disabled:opacity-60`}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-[inherit] opacity-0"
            />
            {option.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
