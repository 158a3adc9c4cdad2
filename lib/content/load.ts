import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join, relative } from 'node:path';
import { type KeyedQuestion, parseQuestion } from '../quiz/grading';
import {
  type ContentFile,
  type ContentFiles,
  checkContent,
  type Readers,
  rememberBuilds,
} from './check';
import type { Fault } from './fault';
import {
  buildCourseMap,
  buildGlossary,
  buildLesson,
  buildQuiz,
  type CourseMap,
  type Lesson,
  type Quiz,
} from './library';
import { type LessonReading, readLesson } from './read-lesson';
import type { GlossaryTerm } from './schema';
import type { TagSpec } from './tags';

/** Where the course lies, unless another folder is named. */
export function contentFolder(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'content');
}

/** The text of one file, or null where it is missing. `file` is what faults call it. */
function readText(path: string, folder: string): ContentFile {
  const file = join('content', relative(folder, path)).replaceAll('\\', '/');
  return { file, text: existsSync(path) ? readFileSync(path, 'utf8') : null };
}

function listFolder(path: string): string[] {
  return existsSync(path) ? readdirSync(path).sort() : [];
}

/** Every text of a content folder. */
export function loadContentFiles(folder = contentFolder()): ContentFiles {
  const slugs = listFolder(join(folder, 'lessons')).filter((name) => !name.startsWith('.'));
  const inLesson = (name: string) =>
    slugs
      .map((slug) => ({ slug, ...readText(join(folder, 'lessons', slug, name), folder) }))
      .filter((one) => name === 'lesson.mdx' || one.text !== null);
  const quizSlugs = listFolder(join(folder, 'quizzes'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
  const answers = [
    ...slugs.map((slug) => ({ quiz: ['lessons', slug, 'quiz.yaml'], beside: 'answers.jsonl' })),
    ...quizSlugs.map((slug) => ({
      quiz: ['quizzes', `${slug}.yaml`],
      beside: `${slug}.answers.jsonl`,
    })),
  ].map(({ quiz, beside }) => ({
    quiz: ['content', ...quiz].join('/'),
    ...readText(join(folder, ...quiz.slice(0, -1), beside), folder),
  }));
  return {
    course: readText(join(folder, 'course.yaml'), folder),
    glossary: readText(join(folder, 'glossary.yaml'), folder),
    lessons: inLesson('lesson.mdx'),
    lessonQuizzes: inLesson('quiz.yaml'),
    quizzes: quizSlugs.map((slug) => ({
      slug,
      ...readText(join(folder, 'quizzes', `${slug}.yaml`), folder),
    })),
    answers: answers.filter((one) => one.text !== null),
  };
}

const production = process.env.NODE_ENV === 'production';
const course: { read: ContentFiles | null; built: Map<string, unknown> } = keptByProcess();

/** A built server bundles pages and routes apart: what hangs on `globalThis` is read, and kept, once for both. */
function keptByProcess(): typeof course {
  const fresh = { read: null, built: new Map() };
  if (!production) return fresh;
  const shared = globalThis as typeof globalThis & { descentCourse?: typeof course };
  shared.descentCourse ??= fresh;
  return shared.descentCourse;
}

/** In production the course does not change under a running server; while writing, a saved text is seen at once. */
function files(): ContentFiles {
  if (course.read && production) return course.read;
  const now = loadContentFiles();
  if (!course.read || JSON.stringify(course.read) !== JSON.stringify(now)) {
    course.read = now;
    course.built = new Map();
  }
  return course.read;
}

/** Builds once for the texts as they stand. */
function keep<T>(name: string, build: (files: ContentFiles) => T): T {
  const all = files();
  const { built } = course;
  if (!built.has(name)) built.set(name, build(all));
  return built.get(name) as T;
}

/** @throws ContentError with every fault where course.yaml or a lesson's head cannot be read. */
export function loadCourse(): CourseMap {
  return keep('course', (all) => buildCourseMap(all, parseQuestion));
}

/** null where there is no such lesson, or it is still to come. @throws ContentError */
export function loadLesson(slug: string): Lesson | null {
  // Only what is there is kept: anybody may ask for any name.
  if (!files().lessons.some((one) => one.slug === slug)) return null;
  return keep(`lesson ${slug}`, (all) => buildLesson(all, loadCourse(), slug));
}

/** Whether there is such a lesson to read, without reading it. @throws ContentError */
export function hasLesson(slug: string): boolean {
  return loadCourse().parts.some(({ lessons }) =>
    lessons.some((lesson) => lesson.slug === slug && lesson.status === 'ready'),
  );
}

/** A quiz of its own or a lesson's, with keys: for the server alone. @throws ContentError */
export function loadQuiz(slug: string): Quiz | null {
  return loadQuizzes().find((quiz) => quiz.slug === slug) ?? null;
}

/** Every quiz of the course, with keys. @throws ContentError */
export function loadQuizzes(): Quiz[] {
  return keep('quizzes', (all) =>
    [...all.lessonQuizzes, ...all.quizzes].flatMap(
      ({ slug }) => buildQuiz(all, slug, parseQuestion) ?? [],
    ),
  );
}

/** The keyed question of that id and the quiz that holds it. @throws ContentError */
export function loadQuestion(id: string): { quiz: Quiz; question: KeyedQuestion } | null {
  const places = keep('questions', () => {
    const found = new Map<string, { quiz: Quiz; question: KeyedQuestion }>();
    for (const quiz of loadQuizzes().toReversed()) {
      for (const question of quiz.questions) found.set(question.id, { quiz, question });
    }
    return found;
  });
  return places.get(id) ?? null;
}

/** What authors keep beside their keys as examples of answers. Lines that cannot be read are `check:content`'s matter. */
export function loadSampleAnswers(): { question: string; answer: string }[] {
  return (files().answers ?? []).flatMap(({ text }) =>
    (text ?? '').split('\n').flatMap((line) => {
      try {
        const { question, answer } = JSON.parse(line);
        return typeof answer === 'string' ? [{ question, answer }] : [];
      } catch {
        return [];
      }
    }),
  );
}

/** @throws ContentError */
export function loadGlossary(): GlossaryTerm[] {
  return keep('glossary', buildGlossary);
}

/** The lessons' own words and sections, for search. */
export function loadLessonReadings(specs: Record<string, TagSpec>): LessonReading[] {
  return files().lessons.map(({ slug, file, text }) => readLesson(slug, file, text ?? '', specs));
}

/** Another one for every state of the course's texts. */
export function contentFingerprint(): string {
  return keep('fingerprint', (all) =>
    createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16),
  );
}

/** Calls back shortly after a text of the course was saved; returns how to stop. */
export function watchContent(onSave: () => void, folder = contentFolder()): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    // Editors save in several strokes.
    timer = setTimeout(onSave, 80);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

const builds = rememberBuilds();

/** What an author has to mend in one lesson, its quiz and the course around it. */
export function loadLessonFaults(slug: string, readers: Readers): Fault[] {
  const all = files();
  const own = [...all.lessons, ...all.lessonQuizzes].filter((one) => one.slug === slug);
  const names = [...own.map((one) => one.file), all.course.file, all.glossary.file];
  const faults = keep('faults', () => {
    builds.nextRound();
    return checkContent(all, readers, builds.reuse);
  });
  return faults.filter((fault) => names.includes(fault.file));
}
