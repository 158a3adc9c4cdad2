/** A ball on its way down a curve. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d="M3 4.5c3.2 12.6 6.6 18 11 18s7.8-5.4 11-18"
        fill="none"
        stroke="var(--color-ink)"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="8.7" cy="10.2" r="3.6" fill="var(--color-you)" />
    </svg>
  );
}
