/** At most two decimals, none where they are zero. */
export function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
