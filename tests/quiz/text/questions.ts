import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkAnswer } from '@/lib/quiz/text/check';
import { compileQuestion } from '@/lib/quiz/text/compile';
import { textType } from '@/lib/quiz/text/grade';
import type { TextQuestion } from '@/lib/quiz/text/schema';

export function textQuestionsOf(slug: string): TextQuestion[] {
  const file = path.join('content', 'quizzes', `${slug}.yaml`);
  const { questions } = parse(readFileSync(file, 'utf8')) as { questions: { kind: string }[] };
  return questions
    .filter((question) => question.kind === 'text')
    .map((question) => textType.schema.parse(question));
}

export function linesOf<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

let slides: TextQuestion[] | undefined;

/** How an answer to one of the slides' questions is marked. */
export function markOf(id: string, answer: string): string {
  slides ??= [...textQuestionsOf('questions-1'), ...textQuestionsOf('questions-2')];
  const result = checkAnswer(answer, compileQuestion(slides.find((one) => one.id === id)!));
  return result.unsure ? 'unsure' : result.verdict;
}
