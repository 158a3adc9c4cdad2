import { createHash } from 'node:crypto';
import { bundleMDX } from 'mdx-bundler';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { apostrophes } from './apostrophes';
import { claimParagraphs } from './claim-paragraphs';
import { formulaEnd } from './formula-end';
import { formulaFrame } from './formula-frame';
import { headingAnchors } from './headings';
import { typography } from './typography';

const compiled = new Map<string, Promise<string>>();

/**
 * Compiles a lesson's body to code for `evaluate`. The same text is compiled once.
 *
 * Formulas are set here, so that no page needs KaTeX's own code. @throws where the MDX cannot be read
 */
export function compileLesson(body: string): Promise<string> {
  const key = createHash('sha256').update(body).digest('hex');
  const known = compiled.get(key);
  if (known) return known;
  const code = bundle(body);
  compiled.set(key, code);
  // A text that did not compile is tried again when it is asked for again; old versions of a text are let go.
  code.catch(() => compiled.delete(key));
  if (compiled.size > 60) compiled.delete(compiled.keys().next().value as string);
  return code;
}

async function bundle(body: string): Promise<string> {
  const { code } = await bundleMDX({
    source: body,
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [
        remarkGfm,
        remarkMath,
        claimParagraphs,
        headingAnchors,
        apostrophes,
        typography,
      ],
      rehypePlugins: [
        [rehypeKatex, { strict: 'ignore', throwOnError: false }],
        formulaEnd,
        formulaFrame,
      ],
    }),
    esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
  });
  return code;
}
