/** What is read of a node of the text's tree. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  children?: Node[];
}

const isBareClaim = ({ type, name, children }: Node) =>
  type === 'mdxJsxFlowElement' &&
  name === 'Claim' &&
  !children?.some((child) => child.type === 'paragraph');

/** Sentences on a line of their own become a paragraph, though they stand in a tag. */
export function claimParagraphs() {
  return function wrap(tree: Node) {
    const children: Node[] = [];
    let paragraph: Node | undefined;
    for (const child of tree.children ?? []) {
      if (!isBareClaim(child)) {
        paragraph = undefined;
        if (child.children) wrap(child);
        children.push(child);
        continue;
      }
      const claim = { ...child, type: 'mdxJsxTextElement' };
      if (paragraph?.children) {
        paragraph.children.push({ type: 'text', value: ' ' }, claim);
        continue;
      }
      paragraph = { type: 'paragraph', children: [claim] };
      children.push(paragraph);
    }
    tree.children = children;
  };
}
