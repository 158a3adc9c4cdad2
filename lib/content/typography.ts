import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { setApostrophes } from './apostrophes';

interface Tag {
  attributes?: { name?: string; value?: unknown }[];
}

/** Attributes that a reader sees as a sentence. */
const spoken = ['says', 'claim'];

/** Sets text as a printer would: “quoted” instead of "quoted", and a number stays with its percent sign. */
export function typography() {
  return (tree: Root) => {
    visit(tree, 'text', (text: Text, index) => {
      // After a formula or a word in italics a quotation ends.
      text.value = bindPercent(setQuotes(text.value, (index ?? 0) > 0));
    });
    visit(tree, (node) => {
      for (const attribute of (node as Tag).attributes ?? [])
        if (spoken.includes(attribute.name ?? '') && typeof attribute.value === 'string')
          attribute.value = setSentence(attribute.value);
    });
  };
}

/** A sentence by itself, without formulas or tags around it. */
export function setSentence(text: string): string {
  return bindPercent(setQuotes(setApostrophes(text)));
}

/** `after`: something other than a space stands directly before the text. */
export function setQuotes(text: string, after = false): string {
  return text.replace(/"/g, (_, at: number) => {
    const before = at === 0 ? (after ? 'x' : ' ') : text[at - 1];
    return /[\s([–—]/.test(before) ? '“' : '”';
  });
}

/** 34 % → 34 %, with a space at which no line ends. */
export function bindPercent(text: string): string {
  return text.replace(/(?<=\d) (?=%)/g, '\u00a0');
}
