import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { math, mathHtml } from 'micromark-extension-math';

/** An author's few thousand texts are shown over and over; a learner's numbers make new ones, so there is a bound. */
const rendered = new Map<string, string>();
const mostKept = 5000;

/** Markdown with `$…$` formulas to HTML. Raw HTML is shown as text and dangerous links are dropped. */
export function renderMarkdown(text: string): string {
  const known = rendered.get(text);
  if (known !== undefined) return known;
  const html = micromark(text, {
    extensions: [gfm(), math()],
    htmlExtensions: [gfmHtml(), mathHtml({ throwOnError: false, strict: 'ignore' })],
  });
  if (rendered.size >= mostKept) rendered.clear();
  rendered.set(text, html);
  return html;
}

/** The same without the paragraph around a single line, for choices, labels and cards. */
export function renderInlineMarkdown(text: string): string {
  const html = renderMarkdown(text.trim());
  const only = html.match(/^<p>([\s\S]*)<\/p>$/)?.[1];
  return only !== undefined && !only.includes('<p>') ? only : html;
}
