import { loadContentFiles } from '../../lib/content/load';
import type { KeyedQuestion } from '../../lib/quiz/grading';
import { toPublicQuestion } from '../../lib/quiz/grading';

/** Names under which authors write what only the server may know. */
const secretFields = new Set([
  'modelAnswer',
  'explanation',
  'feedback',
  'praise',
  'advice',
  'working',
  'say',
  'against',
  'hints',
  'ideas',
  'misconceptions',
]);

/** Runs of plain words, long enough not to occur by chance, from every text of the key. */
function piecesOf(question: KeyedQuestion): string[] {
  const open = JSON.stringify(toPublicQuestion(question, 1, (text) => text));
  const pieces: string[] = [];
  const visit = (value: unknown, secret: boolean): void => {
    if (typeof value === 'string') {
      if (!secret) return;
      const runs = value.match(/[A-Za-z][A-Za-z ,]{24,}/g) ?? [];
      pieces.push(
        ...runs.map((run) => run.trim().slice(0, 60)).filter((run) => !open.includes(run)),
      );
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value))
        visit(inner, secret || secretFields.has(key));
    }
  };
  visit(question, false);
  return pieces;
}

/** Pieces of these questions' keys, each with the question it would give away. */
export function keyPieces(questions: readonly KeyedQuestion[]): Map<string, string> {
  // What a lesson or the glossary says anyway is no key.
  const { lessons, glossary } = loadContentFiles();
  const taught = [...lessons, glossary].map(({ text }) => plain(text ?? '')).join('\n');
  const pieces = new Map<string, string>();
  for (const question of questions) {
    for (const piece of piecesOf(question)) {
      if (!taught.includes(plain(piece))) pieces.set(piece, question.id);
    }
  }
  return pieces;
}

function plain(text: string): string {
  return text.replace(/[*_`\s]+/g, ' ').toLowerCase();
}
