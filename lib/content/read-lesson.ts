import type { Link, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Fault, Place } from './fault';
import { findFormulaFault } from './formula';
import { nameHeadings, type Section } from './headings';
import { parseMdx, type TagElement } from './mdx-tree';
import { readTag, type UsedTag } from './read-tag';
import { type Frontmatter, frontmatterSchema } from './schema';
import type { TagSpec } from './tags';
import { checkYaml, parseYaml, type YamlSource } from './yaml-source';

/** Everything the checks want to know of one lesson.mdx. */
export interface LessonReading {
  slug: string;
  file: string;
  frontmatter: Frontmatter | null;
  head: YamlSource | null;
  sections: Section[];
  tags: UsedTag[];
  links: { url: string; place: Place }[];
  /** Words of the prose without tags and formulas, for search. */
  words: string;
  faults: Fault[];
}

const fence = /^---\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/;

/** Splits a lesson into its head and its body; the body keeps the line numbers of the file. */
export function splitFrontmatter(text: string): { head: string | null; body: string } {
  const match = text.match(fence);
  if (!match) return { head: null, body: text };
  const blank = match[0].replace(/[^\n]/g, '');
  return { head: match[1], body: blank + text.slice(match[0].length) };
}

export function readFrontmatter(file: string, text: string) {
  const { head } = splitFrontmatter(text);
  if (head === null) {
    const message =
      'the frontmatter is missing; expected a block between two lines --- with title, summary, slides and minutes';
    return { source: null, value: null, faults: [{ file, line: 1, column: 1, message }] };
  }
  const source = parseYaml(file, head, 2);
  return { source, ...checkYaml(source, frontmatterSchema) };
}

/** Reads a lesson and reports what can be told from this file alone. */
export function readLesson(
  slug: string,
  file: string,
  text: string,
  specs: Record<string, TagSpec>,
): LessonReading {
  const head = readFrontmatter(file, text);
  const reading: LessonReading = {
    slug,
    file,
    frontmatter: head.value,
    head: head.source,
    sections: [],
    tags: [],
    links: [],
    words: '',
    faults: [...head.faults],
  };
  const parsed = parseMdx(file, splitFrontmatter(text).body);
  if ('fault' in parsed) {
    reading.faults.push(parsed.fault);
    return reading;
  }
  reading.sections = nameHeadings(parsed.tree);
  readBody(reading, parsed.tree, specs);
  return reading;
}

function readBody(reading: LessonReading, tree: Root, specs: Record<string, TagSpec>) {
  const { file } = reading;
  const words: string[] = [];
  const say = (place: Place, message: string) =>
    reading.faults.push({ file, line: place.line, column: place.column, message });
  visit(tree, (node) => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    switch (node.type) {
      case 'mdxjsEsm':
        say(start, 'import and export cannot be used in a lesson; expected prose and known tags');
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value)) {
          say(start, 'a {…} expression cannot stand in the text; write it out, or \\{ for a brace');
        }
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const { tag, faults } = readTag(file, node as TagElement, specs);
        reading.faults.push(...faults);
        if (tag) reading.tags.push(tag);
        break;
      }
      case 'inlineMath':
      case 'math': {
        const fault = findFormulaFault(node.value, node.type === 'math');
        if (fault) say(formulaPlace(node.type, start, fault), fault.message);
        break;
      }
      case 'heading':
        if (node.depth === 1)
          say(start, 'a # heading cannot be used; the title is in the frontmatter, expected ##');
        break;
      case 'link':
        reading.links.push({ url: (node as Link).url, place: start });
        break;
      case 'image':
        say(start, 'a picture cannot be linked here; expected a widget, or a <Figure> around one');
        break;
      case 'paragraph':
        words.push(textOf(node));
        break;
    }
  });
  reading.words = words.join('\n');
}

/** `{/* … *\/}` is how MDX writes a remark. */
const isComment = (value: string) => /^(\s|\/\*[\s\S]*?\*\/)*$/.test(value);

function formulaPlace(kind: 'math' | 'inlineMath', start: Place, within: Place): Place {
  if (kind === 'math') return { line: start.line + within.line, column: within.column };
  if (within.line > 1) return { line: start.line + within.line - 1, column: within.column };
  return { line: start.line, column: start.column + within.column };
}
