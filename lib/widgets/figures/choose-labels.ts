/** All labels where there is room, or else the ends with zero, the ends alone, the upper end. */
export function chooseLabels<Label extends { tick: number; wide: number; left: number }>(
  labels: readonly Label[],
): readonly Label[] {
  const ends = labels.filter((_, i) => i === 0 || i === labels.length - 1);
  const withZero = labels.filter((one) => one.tick === 0 || ends.includes(one));
  const fits = (some: readonly Label[]) =>
    some.every(({ left }, i) => i === 0 || left >= some[i - 1].left + some[i - 1].wide + 4);
  return [labels, withZero, ends].find(fits) ?? labels.slice(-1);
}
