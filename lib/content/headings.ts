import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

export interface Section {
  id: string;
  depth: number;
  text: string;
}

/** `Read the loss curve` → `read-the-loss-curve` */
export function slugify(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g);
  return words?.join('-') ?? 'section';
}

/** Gives every heading its anchor and lists them. Links and questions point at these. */
export function nameHeadings(tree: Root): Section[] {
  const taken = new Set<string>();
  const sections: Section[] = [];
  visit(tree, 'heading', (heading: Heading) => {
    const text = textOf(heading);
    const base = slugify(text);
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    heading.data = { ...heading.data, hProperties: { id } };
    sections.push({ id, depth: heading.depth, text });
  });
  return sections;
}

/** The same as a plug-in of the compiler. */
export function headingAnchors() {
  return (tree: Root) => {
    nameHeadings(tree);
  };
}
