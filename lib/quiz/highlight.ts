/** A piece of the learner's text; `about` names the key ideas or misconceptions that it shows. */
export interface Span {
  text: string;
  about: string[];
  /** Which of them end here: there their number stands. */
  ends: string[];
}

export interface Evidence {
  id: string;
  pieces: readonly string[];
}

/** Cuts the answer where evidence begins and ends. Evidence is quoted as typed; what is not found is left out. */
export function highlightSpans(answer: string, evidence: readonly Evidence[]): Span[] {
  const marks: { from: number; to: number; id: string }[] = [];
  for (const { id, pieces } of evidence) {
    for (const piece of pieces) {
      const from = piece.trim() === '' ? -1 : answer.indexOf(piece);
      if (from >= 0) marks.push({ from, to: from + piece.length, id });
    }
  }
  const cuts = [...new Set([0, answer.length, ...marks.flatMap(({ from, to }) => [from, to])])];
  cuts.sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [from, to] = [cuts[at], cuts[at + 1]];
    const here = marks.filter((mark) => mark.from <= from && mark.to >= to);
    const idsOf = (some: typeof marks) => [...new Set(some.map((mark) => mark.id))];
    const ends = idsOf(here.filter((mark) => mark.to === to));
    spans.push({ text: answer.slice(from, to), about: idsOf(here), ends });
  }
  return spans;
}
