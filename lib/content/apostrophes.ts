import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** Sets the typewriter's apostrophe as a printer would: the network's → the network’s. Code and formulas keep theirs. */
export function apostrophes() {
  return (tree: Root) =>
    visit(tree, 'text', (text: Text) => {
      text.value = setApostrophes(text.value);
    });
}

/** The same for a text without code: a derivative's f' stands between dollars and is left alone. */
export function setApostrophes(text: string): string {
  return text.replace(/\$[^$]*\$|(?<=\p{L})'(?=\p{L}|\s|[.,;:]|$)/gu, (found) =>
    found === "'" ? '’' : found,
  );
}
