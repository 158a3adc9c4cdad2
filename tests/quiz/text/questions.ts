import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
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
