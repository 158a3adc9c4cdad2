import katex from 'katex';
import type { Place } from './fault';

/** What is wrong with a formula and where in its text; null where it can be set. */
export function findFormulaFault(
  formula: string,
  displayMode: boolean,
): (Place & { message: string }) | null {
  try {
    katex.renderToString(formula, { displayMode, throwOnError: true, strict: 'ignore' });
    return null;
  } catch (error) {
    const at = (error as { position?: number }).position ?? 0;
    const before = formula.slice(0, at).split('\n');
    const reason = (error as { rawMessage?: string }).rawMessage ?? String(error);
    return {
      line: before.length,
      column: before[before.length - 1].length + 1,
      message: `this formula cannot be set: ${reason.replace(/\s+/g, ' ')}; expected LaTeX that KaTeX knows`,
    };
  }
}
