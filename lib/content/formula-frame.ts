interface Node {
  type: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** A formula on a line of its own scrolls where the column is narrow, so a keyboard must be able to reach it. */
export function formulaFrame() {
  return function frame(tree: Node) {
    for (const node of tree.children ?? []) {
      const names = node.properties?.className;
      if (Array.isArray(names) && names.includes('katex-display')) {
        node.properties = { ...node.properties, role: 'group', ariaLabel: 'Formula', tabIndex: 0 };
      } else frame(node);
    }
  };
}
