interface Node {
  type: string;
  value?: string;
  tagName?: string;
  properties?: { className?: unknown };
  children?: Node[];
}

const isFormula = (node: Node) =>
  Array.isArray(node.properties?.className) && node.properties.className.includes('katex');

/** Binds the punctuation or the plural's s after an inline formula to it, so that no line begins with them. */
export function formulaEnd() {
  return function bind(tree: Node) {
    const { children = [] } = tree;
    for (let at = 0; at < children.length; at++) {
      const formula = children[at];
      const next = children[at + 1];
      const end = next?.type === 'text' ? next.value?.match(/^[\p{L},.;:!?)’”]+/u)?.[0] : undefined;
      if (isFormula(formula) && next && end) {
        next.value = next.value?.slice(end.length);
        children[at] = {
          type: 'element',
          tagName: 'span',
          properties: { className: ['formula-end'] },
          children: [formula, { type: 'text', value: end }],
        };
      } else if (!isFormula(formula)) bind(formula);
    }
  };
}
