import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** A number and its percent sign stay on one line. */
export function percentSigns() {
  return (tree: Root) =>
    visit(tree, 'text', (text: Text) => {
      text.value = text.value.replace(/(?<=\d) %/g, '\u00a0%');
    });
}
