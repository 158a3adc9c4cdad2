/** How much of something is done. `value` from 0 to `max`. */
export function ProgressBar({
  label,
  value,
  max = 1,
  className = '',
  tone = 'accent',
}: {
  label: string;
  value: number;
  max?: number;
  className?: string;
  tone?: 'accent' | 'you' | 'right';
}) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const colour = { accent: 'bg-accent', you: 'bg-you', right: 'bg-right' }[tone];
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={`h-2 overflow-hidden rounded-full bg-line ${className}`}
    >
      <div
        className={`h-full rounded-full transition-[width] ${colour}`}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
