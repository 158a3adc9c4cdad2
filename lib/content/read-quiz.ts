import type { QuestionFrame } from '../quiz/contract';
import type { Fault, Place } from './fault';
import { findFormulaFault } from './formula';
import { formatPath, type Path, type Problem } from './issues';
import { type QuizFile, quizFileSchema } from './schema';
import { checkYaml, parseYaml, placeProblem } from './yaml-source';

/** Turns an unknown question into a keyed one; the kinds' schemas stand behind it. */
export type ParseQuestion = (
  raw: unknown,
) => { ok: true; question: QuestionFrame } | { ok: false; problems: Problem[] };

export interface PlacedQuestion {
  question: QuestionFrame;
  at(path: Path): Place;
}

export interface QuizReading {
  slug: string;
  file: string;
  quiz: QuizFile | null;
  questions: PlacedQuestion[];
  faults: Fault[];
}

/** Reads a quiz.yaml and reports what can be told from this file alone. */
export function readQuiz(
  slug: string,
  file: string,
  text: string,
  parseQuestion: ParseQuestion,
): QuizReading {
  const source = parseYaml(file, text);
  const { value: quiz, faults } = checkYaml(source, quizFileSchema);
  const reading: QuizReading = { slug, file, quiz, questions: [], faults: [...faults] };
  for (const [index, raw] of (quiz?.questions ?? []).entries()) {
    const base: Path = ['questions', index];
    const parsed = parseQuestion(raw);
    if (parsed.ok) {
      const at = (path: Path) => source.at([...base, ...path]);
      reading.questions.push({ question: parsed.question, at });
    } else {
      const name = typeof raw.id === 'string' ? raw.id : `question ${index + 1}`;
      for (const { path, message } of parsed.problems) {
        reading.faults.push(
          placeProblem(source, {
            path: [...base, ...path],
            message: `${name}: ${nameField(path, message)}`,
          }),
        );
      }
    }
    for (const { path, text: prose } of textsOf(raw, [])) {
      const broken = findBrokenFormula(prose);
      if (!broken) continue;
      const message = `${formatPath(path)}: ${broken}`;
      reading.faults.push(placeProblem(source, { path: [...base, ...path], message }));
    }
  }
  return reading;
}

/** The kinds' schemas say "must be …" and leave it to the path to say what. */
function nameField(path: Path, message: string): string {
  const field = formatPath(path);
  if (!field || message.startsWith(field)) return message;
  return /^(must|is|needs|has)\b/.test(message) ? `${field} ${message}` : `${field}: ${message}`;
}

function textsOf(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, [...path, i]));
  if (value && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => textsOf(item, [...path, key]));
  }
  return [];
}

/** Formulas that hold a variant's `{{…}}` are set with a number in its place. */
function findBrokenFormula(text: string): string | null {
  const numbers = text.replace(/\{\{[^}]*\}\}/g, '1');
  for (const match of numbers.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g)) {
    const fault = findFormulaFault(match[1] ?? match[2], match[1] !== undefined);
    if (fault) return fault.message;
  }
  return null;
}
