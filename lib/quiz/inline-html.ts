/** Rendered Markdown of a single paragraph without its `<p>`, for what stands inside a label or a sentence. */
export function inlineHtml(html: string): string {
  const single = html.trim().match(/^<p>([\s\S]*)<\/p>$/);
  return single && !single[1].includes('<p>') ? single[1] : html.trim();
}
