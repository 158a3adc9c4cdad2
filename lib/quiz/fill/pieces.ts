export interface Pieces {
  pieces: ({ markdown: string } | { blank: string } | 'new line')[];
  /** Blanks that stand inside a formula, where nothing can be typed: they are numbered there and filled below. */
  below: string[];
}

const mark = /(\$\$?)|\[\[([^\]]*)\]\]|(\n)/g;

/** Cuts the text at its blanks and lines. A blank inside `$…$` becomes a numbered box in the formula. */
export function cutAtBlanks(text: string, numberOf: (id: string) => number): Pieces {
  const pieces: Pieces['pieces'] = [];
  const below: string[] = [];
  let inFormula = false;
  let markdown = '';
  let at = 0;
  const cut = (next: Pieces['pieces'][number]) => {
    if (markdown.trim() !== '') pieces.push({ markdown });
    markdown = '';
    pieces.push(next);
  };
  for (const match of text.matchAll(mark)) {
    markdown += text.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[1]) {
      inFormula = !inFormula;
      markdown += match[1];
    } else if (match[3]) {
      if (inFormula) markdown += match[3];
      else cut('new line');
    } else if (inFormula) {
      below.push(match[2]);
      markdown += `\\boxed{\\,\\textsf{${numberOf(match[2])}}\\,}`;
    } else {
      cut({ blank: match[2] });
    }
  }
  markdown += text.slice(at);
  if (markdown.trim() !== '') pieces.push({ markdown });
  return { pieces, below };
}
