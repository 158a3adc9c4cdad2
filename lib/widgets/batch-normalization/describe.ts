/** Two or three digits, a true minus sign, and 0 for what is only rounding. */
export function formatSize(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return '∞';
  const size = Math.abs(value);
  if (size < 1e-6) return '0';
  const text =
    size < 0.001 || size >= 10_000
      ? value.toExponential(1).replace('e-', 'e−').replace('e+', 'e')
      : String(Number(value.toPrecision(3)));
  return text.replace(/^-/, '−');
}
