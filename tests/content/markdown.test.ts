import { describe, expect, test } from 'vitest';
import { findFormulaFault } from '@/lib/content/formula';
import { slugify } from '@/lib/content/headings';
import { renderInlineMarkdown, renderMarkdown } from '@/lib/content/markdown';

describe('Markdown of questions and definitions', () => {
  test('formulas are set on the server, with words for screen readers', () => {
    const html = renderMarkdown('The rate $\\eta$.');
    expect(html).toContain('class="katex"');
    expect(html).toContain('<math');
  });

  test('a formula that cannot be set is shown, not thrown', () => {
    expect(renderMarkdown('$\\frac{1$')).toContain('katex-error');
  });

  test('HTML is shown as text', () => {
    expect(renderMarkdown('<script>alert(1)</script>')).not.toContain('<script');
    expect(renderMarkdown('<img src=x onerror=alert(1)>')).not.toContain('<img');
  });

  test('a link that would run a script leads nowhere', () => {
    expect(renderMarkdown('[here](javascript:alert(1))')).not.toContain('javascript:');
  });

  test('a line alone has no paragraph around it, several paragraphs keep theirs', () => {
    expect(renderInlineMarkdown('one *word*')).toBe('one <em>word</em>');
    expect(renderInlineMarkdown('one\n\ntwo')).toContain('<p>one</p>');
  });
});

test('a formula’s fault is placed in its own line and column', () => {
  expect(findFormulaFault('a + b', false)).toBeNull();
  expect(findFormulaFault('a +\n  \\foo', true)).toMatchObject({ line: 2, column: 3 });
});

test.each([
  ['Two curves, four stories', 'two-curves-four-stories'],
  ['L1 & L2', 'l1-l2'],
  ['Où est η?', 'ou-est'],
  ['…', 'section'],
])('the section “%s” has the anchor %s', (heading, anchor) => {
  expect(slugify(heading)).toBe(anchor);
});
