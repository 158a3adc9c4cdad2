import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkAnswer } from './text/check';
import { compileQuestion } from './text/compile';
import { textType } from './text/grade';
import { MAX_ANSWER_LENGTH, type TextQuestion } from './text/schema';

/**
 * Marks a file of free-text answers: one `{"question","answer"}` a line in, one mark a line out.
 *
 *   npm run grade -- --answers FILE.jsonl [--quiz SLUG] [--content FOLDER]
 *
 * A line that cannot be marked gives `{"line","error"}`; the others are marked all the same, and the exit code is 1.
 */
const flags = new Map<string, string>();
for (let i = 2; i < process.argv.length; i += 2) {
  const name = process.argv[i];
  const value = process.argv[i + 1];
  if (!/^--(quiz|answers|content)$/.test(name) || value === undefined)
    stop(`Unknown or unfinished option ${name}. Use --answers FILE.jsonl, --quiz SLUG.`);
  flags.set(name.slice(2), value);
}
function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const content = flags.get('content') ?? 'content';
const slug = flags.get('quiz');
const answersFile = flags.get('answers') ?? stop('Name the answers: --answers FILE.jsonl');

function quizFiles(): string[] {
  const lessons = path.join(content, 'lessons');
  const quizzes = path.join(content, 'quizzes');
  const files = [
    ...(existsSync(quizzes)
      ? readdirSync(quizzes)
          .filter((name) => name.endsWith('.yaml'))
          .map((name) => ({ slug: name.slice(0, -5), file: path.join(quizzes, name) }))
      : []),
    ...(existsSync(lessons)
      ? readdirSync(lessons).map((name) => ({
          slug: name,
          file: path.join(lessons, name, 'quiz.yaml'),
        }))
      : []),
  ].filter(({ file }) => existsSync(file));
  const chosen = files.filter((entry) => slug === undefined || entry.slug === slug);
  if (slug !== undefined && chosen.length === 0)
    stop(`There is no quiz "${slug}". Quizzes: ${files.map((entry) => entry.slug).join(', ')}`);
  return chosen.map((entry) => entry.file);
}

function textQuestions(file: string, text: string): TextQuestion[] {
  const quiz = parse(text) as { questions?: unknown[] };
  const found: TextQuestion[] = [];
  const look = (raw: unknown) => {
    if (raw === null || typeof raw !== 'object') return;
    const { kind, id, parts } = raw as { kind?: string; id?: string; parts?: unknown[] };
    if (kind === 'parts') parts?.forEach(look);
    if (kind !== 'text') return;
    const result = textType.schema.safeParse(raw);
    if (!result.success)
      stop(
        `${file}: question ${id}\n${result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`).join('\n')}`,
      );
    found.push(result.data);
  };
  quiz.questions?.forEach(look);
  return found;
}

const questions = new Map<string, TextQuestion>();
const unread = quizFiles();

/** Reads the quizzes that may hold a question; without an id all of them. */
function readQuizzes(id?: string): void {
  for (const file of [...unread]) {
    const text = readFileSync(file, 'utf8');
    if (id !== undefined && !text.includes(id)) continue;
    unread.splice(unread.indexOf(file), 1);
    for (const question of textQuestions(file, text)) questions.set(question.id, question);
  }
}

function questionOf(id: string): TextQuestion | undefined {
  if (!asked.has(id)) {
    asked.add(id);
    readQuizzes(id);
  }
  return questions.get(id);
}
const asked = new Set<string>();

function markLine(line: string): Record<string, unknown> {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    throw new Error('is not JSON');
  }
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry))
    throw new Error('must be an object {"question","answer"}');
  const { question: id, answer } = entry as { question?: unknown; answer?: unknown };
  if (typeof id !== 'string') throw new Error('has no "question"');
  if (typeof answer !== 'string') throw new Error('has no "answer" that is text');
  const question = questionOf(id);
  if (!question) readQuizzes();
  if (!question)
    throw new Error(
      `asks for the question "${id}"; there are: ${[...questions.keys()].join(', ')}`,
    );
  if (answer.length > MAX_ANSWER_LENGTH)
    throw new Error(
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

if (!existsSync(answersFile)) stop(`There is no file ${answersFile}`);
const lines = readFileSync(answersFile, 'utf8').split('\n');
const out: string[] = [];
lines.forEach((line, i) => {
  if (line.trim() === '') return;
  try {
    out.push(JSON.stringify(markLine(line)));
  } catch (error) {
    const message = `line ${i + 1} ${error instanceof Error ? error.message : String(error)}`;
    process.stderr.write(`${answersFile}: ${message}\n`);
    out.push(JSON.stringify({ line: i + 1, error: message }));
    process.exitCode = 1;
  }
});
process.stdout.write(out.length ? `${out.join('\n')}\n` : '');
