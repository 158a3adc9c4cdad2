/** Three decimals where they say something, fewer where they are zeros, powers of ten at the ends. */
export function show(value: number): string {
  if (!Number.isFinite(value)) return 'not a number';
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.0005 || size >= 1e5)) return minus(value.toExponential(1));
  return minus(String(Number(value.toFixed(3))));
}

/** The same as a factor in a product: negative numbers in brackets. */
export function showFactor(value: number): string {
  const text = show(value);
  return text.startsWith('−') ? `(${text})` : text;
}

/** Two decimals always: for the labels in the picture. */
export function showShort(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1000) return minus(value.toExponential(0));
  if (size !== 0 && size < 0.005) return value < 0 ? '−0.00' : '0.00';
  return minus(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2));
}

/** Six decimals: for comparing a nudge with backpropagation. */
export function showLong(value: number): string {
  if (!Number.isFinite(value)) return 'not a number';
  const size = Math.abs(value);
  return minus(size !== 0 && size < 1e-4 ? value.toExponential(3) : value.toFixed(6));
}

const minus = (text: string) => text.replaceAll('-', '−');
