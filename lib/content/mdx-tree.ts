import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Fault } from './fault';

export type TagElement = MdxJsxFlowElement | MdxJsxTextElement;

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkMath)
  .freeze();

/** The syntax tree of a lesson, or the place where its syntax breaks. */
export function parseMdx(file: string, text: string): { tree: Root } | { fault: Fault } {
  try {
    return { tree: processor.parse(text) };
  } catch (error) {
    const reason = (error as { reason?: string }).reason ?? String(error);
    const opening = reason.match(/\((\d+):(\d+)-/);
    const line = (error as { line?: number }).line ?? Number(opening?.[1] ?? 1);
    const column = (error as { column?: number }).column ?? Number(opening?.[2] ?? 1);
    return { fault: { file, line, column, message: explain(reason, error) } };
  }
}

function explain(reason: string, error: unknown): string {
  const plain = reason.replace(/`/g, '').replace(/\s*\(\d+:\d+-\d+:\d+\)/g, '');
  if (/with acorn/.test(plain)) {
    const cause = (error as { cause?: { message?: string } }).cause?.message;
    const why = cause ? ` (${cause.replace(/\s*\(\d+:\d+\)/, '')})` : '';
    return `the expression in {…} cannot be read${why}; expected a value written out, or \\{ for a brace in the text`;
  }
  if (/Unexpected empty expression/.test(plain)) {
    return 'the braces are empty; expected a value, like {3} or {[1, 2]}';
  }
  if (/end of file in expression/.test(plain)) {
    return 'a { is never closed; expected }, or \\{ for a brace in the text';
  }
  if (/^Expected a closing tag for (<\w+>)/.test(plain)) {
    const tag = plain.match(/<(\w+)>/)?.[1];
    return `the tag <${tag}> is never closed; expected </${tag}> below it, or <${tag} /> where it has no content`;
  }
  return `${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
}
