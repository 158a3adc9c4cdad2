import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** Sets the typewriter's apostrophe as a printer would: the network's → the network’s. Code and formulas keep theirs. */
export function apostrophes() {
  return (tree: Root) =>
    visit(tree, 'text', (text: Text) => {
      text.value = text.value.replace(/(?<=\p{L})'(?=\p{L}|\s|[.,;:]|$)/gu, '’');
    });
}
