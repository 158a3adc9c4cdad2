import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { textType } from '../text/grade';
import type { TextQuestion } from '../text/schema';
import type { Keys } from './mark';

/** Why nothing can be marked: a quiz that does not exist, a key with a mistake in it. */
export class KeysError extends Error {
  override name = 'KeysError';
}

interface KeptFile {
  stamp: string;
  questions: TextQuestion[];
}

/** Questions that were read and checked before, by file, as long as the files and the program stay as they are. */
interface Kept {
  program: string;
  files: Record<string, KeptFile>;
}

export interface QuizKeys extends Keys {
  /** Keeps what was read and checked anew for the next time. */
  keep(): void;
}

/**
 * The free-text questions of a content folder, each quiz read when one of its questions is asked for.
 * @param program the file whose change makes checking the questions necessary again; without it nothing is kept
 * @throws KeysError where there is no such quiz, and later where a question has a mistake
 */
export function openQuizKeys(
  content: string,
  slug?: string,
  { program, keepIn }: { program?: string; keepIn?: string } = {},
): QuizKeys {
  const files = quizFiles(content, slug);
  const stamp = program && stampOf(program);
  const kept = stamp && keepIn ? readKept(keepIn, stamp) : { program: '', files: {} };
  const read = new Map<string, TextQuestion[]>();
  const questions = new Map<string, TextQuestion>();
  const asked = new Set<string>();
  let news = false;

  const take = (file: string, found: TextQuestion[]) => {
    read.set(file, found);
    for (const question of found) questions.set(question.id, question);
  };
  for (const file of files) {
    const known = kept.files[path.resolve(file)];
    if (known && known.stamp === stampOf(file)) take(file, known.questions);
  }
  /** Reads the quizzes that may hold a question; without an id all of them. */
  const readQuizzes = (id?: string) => {
    for (const file of files) {
      if (read.has(file)) continue;
      const before = stampOf(file);
      const text = readFileSync(file, 'utf8');
      if (id !== undefined && !text.includes(id)) continue;
      take(file, textQuestions(file, text));
      kept.files[path.resolve(file)] = { stamp: before, questions: read.get(file)! };
      news = true;
    }
  };
  return {
    questionOf(id) {
      if (!questions.has(id) && !asked.has(id)) {
        asked.add(id);
        readQuizzes(id);
        if (!questions.has(id)) readQuizzes();
      }
      return questions.get(id);
    },
    ids: () => files.flatMap((file) => (read.get(file) ?? []).map((question) => question.id)),
    keep() {
      if (!news || !stamp || !keepIn) return;
      news = false;
      write(keepIn, JSON.stringify({ program: stamp, files: kept.files }));
    },
  };
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs}` : '';
}

function readKept(file: string, program: string): Kept {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    if (kept.program === program) return kept;
  } catch {
    // Not there yet, or cut short: it is made anew.
  }
  return { program, files: {} };
}

/** Where nothing can be kept, the next time takes longer. */
function write(file: string, text: string): void {
  try {
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!/^(EACCES|EROFS|ENOSPC|EPERM|ENOENT)$/.test(code ?? '')) throw error;
  }
}

function quizFiles(content: string, slug?: string): string[] {
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
    throw new KeysError(
      `There is no quiz "${slug}". Quizzes: ${files.map((entry) => entry.slug).join(', ')}`,
    );
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
      throw new KeysError(
        `${file}: question ${id}\n${result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`).join('\n')}`,
      );
    found.push(result.data);
  };
  quiz.questions?.forEach(look);
  return found;
}
