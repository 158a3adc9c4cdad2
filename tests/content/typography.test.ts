import { expect, test } from 'vitest';
import { claimParagraphs, type Node } from '@/lib/content/claim-paragraphs';
import { bindPercent, setQuotes } from '@/lib/content/typography';

test('quotation marks open and close as a printer would set them', () => {
  expect(setQuotes('read "how fast" ("slope")')).toBe('read “how fast” (“slope”)');
  expect(setQuotes('" and so on', true)).toBe('” and so on');
  expect(setQuotes('"', false)).toBe('“');
});

test('a number and its percent sign stay on one line', () => {
  expect(bindPercent('34 %, 5 % of all')).toBe('34\u00a0%, 5\u00a0% of all');
});

test('claims on one line of their own become one paragraph, others stay as they are', () => {
  const claim = (children: Node[]): Node => ({
    type: 'mdxJsxFlowElement',
    name: 'Claim',
    children,
  });
  const bare = claim([{ type: 'text', value: 'So it is.' }]);
  const full = claim([{ type: 'paragraph', children: [] }]);
  const tree: Node = { type: 'root', children: [bare, bare, full] };
  claimParagraphs()(tree);
  const kinds = (node?: Node) => node?.children?.map(({ type }) => type);
  expect(kinds(tree)).toEqual(['paragraph', 'mdxJsxFlowElement']);
  expect(kinds(tree.children?.[0])).toEqual(['mdxJsxTextElement', 'text', 'mdxJsxTextElement']);
});
