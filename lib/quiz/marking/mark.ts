import { checkAnswer } from '../text/check';
import { compileQuestion } from '../text/compile';
import { MAX_ANSWER_LENGTH, type TextQuestion } from '../text/schema';

/** Where the questions of an answers file come from. */
export interface Keys {
  questionOf(id: string): TextQuestion | undefined;
  /** Every id there is. */
  ids(): string[];
}

/** Lines of an answers file that stand in a row. */
export interface Block {
  lines: readonly string[];
  /** Number of the first in its file, from 1. */
  first: number;
}

export interface MarkedBlock {
  /** A line of JSON for every line that is not blank. */
  text: string;
  /** What is wrong with the lines that could not be marked. */
  complaints: string[];
}

/** Marks lines one for one; a line that cannot be marked gives `{"line","error"}`. */
export function markBlock({ lines, first }: Block, keys: Keys): MarkedBlock {
  let text = '';
  const complaints: string[] = [];
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    try {
      text += `${JSON.stringify(markLine(line, keys))}\n`;
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      const message = `line ${first + i} ${error.message}`;
      complaints.push(message);
      text += `${JSON.stringify({ line: first + i, error: message })}\n`;
    }
  });
  return { text, complaints };
}

class LineError extends Error {}

function markLine(line: string, keys: Keys): Record<string, unknown> {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    throw new LineError('is not JSON');
  }
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry))
    throw new LineError('must be an object {"question","answer"}');
  const { question: id, answer } = entry as { question?: unknown; answer?: unknown };
  if (typeof id !== 'string') throw new LineError('has no "question"');
  if (typeof answer !== 'string') throw new LineError('has no "answer" that is text');
  const question = keys.questionOf(id);
  if (!question)
    throw new LineError(`asks for the question "${id}"; there are: ${keys.ids().join(', ')}`);
  if (answer.length > MAX_ANSWER_LENGTH)
    throw new LineError(
      `has an answer of ${answer.length} characters; ${MAX_ANSWER_LENGTH} are allowed`,
    );
  const result = checkAnswer(answer, compileQuestion(question));
  return {
    question: id,
    result: result.unsure ? 'unsure' : result.verdict,
    earned: result.earned,
    possible: question.points,
    ideas: result.ideas.map(({ id, state, evidence }) => ({
      id,
      state,
      evidence: evidence.map((piece) => piece.text),
    })),
    misconceptions: result.misconceptions.map((misconception) => misconception.id),
    ...(result.unsure ? { leaning: result.verdict, why: result.unsure } : {}),
  };
}
