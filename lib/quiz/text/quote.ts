import type { Reading } from './reading';

export interface Evidence {
  /** Place in the answer as it was typed. */
  start: number;
  end: number;
  text: string;
}

/** The learner's own words, from the first to the last that took part, each stretch once. */
export function quote(
  reading: Reading,
  sightings: readonly { tokens: readonly number[] }[],
): Evidence[] {
  const spans = sightings
    .filter((one) => one.tokens.length > 0)
    .map(({ tokens }) => {
      let { start, end } = reading.tokens[tokens[0]];
      for (const i of tokens) {
        start = Math.min(start, reading.tokens[i].start);
        end = Math.max(end, reading.tokens[i].end);
      }
      return { start, end };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else kept.push({ ...span });
  }
  return kept
    .slice(0, 4)
    .map(({ start, end }) => ({ start, end, text: reading.text.slice(start, end) }));
}
