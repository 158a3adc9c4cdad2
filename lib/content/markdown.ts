import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { math, mathHtml } from 'micromark-extension-math';

/** Markdown with `$…$` formulas to HTML. Raw HTML is shown as text and dangerous links are dropped. */
export function renderMarkdown(text: string): string {
  return micromark(text, {
    extensions: [gfm(), math()],
    htmlExtensions: [gfmHtml(), mathHtml({ throwOnError: false, strict: 'ignore' })],
  });
}

/** The same without the paragraph around a single line, for choices, labels and cards. */
export function renderInlineMarkdown(text: string): string {
  const html = renderMarkdown(text.trim());
  const only = html.match(/^<p>([\s\S]*)<\/p>$/)?.[1];
  return only !== undefined && !only.includes('<p>') ? only : html;
}
