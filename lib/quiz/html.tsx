/** Paragraphs, lists, code and formulas that overflow, in a question's texts. */
export const prose =
  'break-words [&_p+p]:mt-3 [&_ul]:my-2 [&_ul]:list-disc [&_ul]:pl-6 [&_ol]:my-2 [&_ol]:list-decimal [&_ol]:pl-6 [&_li]:my-1 [&_code]:rounded-xs [&_code]:bg-sunken [&_code]:px-1 [&_code]:text-[0.9em] [&_.katex-display]:my-3 [&_.katex-display]:overflow-x-auto [&_.katex-display]:overflow-y-hidden';

/** HTML that the server made from an author's Markdown. Nothing else may be given to it. */
export function Html({
  html,
  as: Tag = 'div',
  className,
  id,
}: {
  html: string;
  as?: 'div' | 'span';
  className?: string;
  id?: string;
}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered on the server; raw HTML in Markdown is escaped there
  return <Tag id={id} className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
