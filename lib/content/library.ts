import type { KeyedQuestion } from '../quiz/grading';
import type { QuizSettings } from '../quiz/settings';
import type { ContentFile, ContentFiles } from './check';
import { type Fault, formatFault } from './fault';
import { nameHeadings, type Section } from './headings';
import { parseMdx } from './mdx-tree';
import { readFrontmatter, splitFrontmatter } from './read-lesson';
import { type ParseQuestion, readQuiz } from './read-quiz';
import { courseSchema, type Frontmatter, type GlossaryTerm, glossarySchema } from './schema';
import { checkYaml, parseYaml } from './yaml-source';

export interface LessonEntry extends Frontmatter {
  slug: string;
  /** Place in the course, from 1. */
  number: number;
  part: string;
  /** Questions of its check and its prediction. */
  questionIds: string[];
}

export interface QuizEntry {
  slug: string;
  title: string;
  summary: string;
  questionIds: string[];
}

export interface CoursePart {
  id: string;
  title: string;
  summary: string;
  lessons: LessonEntry[];
  quizzes: QuizEntry[];
}

export interface CourseMap {
  title: string;
  summary: string;
  parts: CoursePart[];
}

export interface Quiz extends QuizSettings {
  slug: string;
  title: string;
  summary: string;
  /** The lesson it belongs to, if it is not a quiz of its own. */
  lesson: string | null;
  questions: KeyedQuestion[];
}

export interface Lesson {
  entry: LessonEntry;
  /** The MDX without its head, at the file's own line numbers. */
  body: string;
  sections: Section[];
  previous: LessonEntry | null;
  next: LessonEntry | null;
}

/** Thrown where content that is asked for cannot be read; the message lists every fault with its place. */
export class ContentError extends Error {
  constructor(readonly faults: Fault[]) {
    super(faults.map(formatFault).join('\n'));
    this.name = 'ContentError';
  }
}

function demand<T>({ value, faults }: { value: T | null; faults: Fault[] }): T {
  if (value === null) throw new ContentError(faults);
  return value;
}

/** Reading every phrase of a key takes a while, and both the course's map and its quizzes ask for it. */
const built = new WeakMap<ContentFile, Quiz>();

/** A quiz of its own, or the quiz of a lesson; null where there is none of that name. */
export function buildQuiz(
  files: ContentFiles,
  slug: string,
  parseQuestion: ParseQuestion,
): Quiz | null {
  const own = files.quizzes.find((one) => one.slug === slug);
  const file = own ?? files.lessonQuizzes.find((one) => one.slug === slug);
  if (!file) return null;
  const known = built.get(file);
  if (known) return known;
  const quiz = readWhole(files, slug, file, own === undefined, parseQuestion);
  built.set(file, quiz);
  return quiz;
}

function readWhole(
  files: ContentFiles,
  slug: string,
  file: ContentFile,
  ofLesson: boolean,
  parseQuestion: ParseQuestion,
): Quiz {
  const reading = readQuiz(slug, file.file, file.text ?? '', parseQuestion);
  if (!reading.quiz || reading.faults.length) throw new ContentError(reading.faults);
  const lesson = ofLesson ? files.lessons.find((one) => one.slug === slug) : null;
  const head = lesson ? demand(readFrontmatter(lesson.file, lesson.text ?? '')) : null;
  const { questions: _written, ...settings } = reading.quiz;
  return {
    ...settings,
    slug,
    title: reading.quiz.title ?? head?.title ?? slug,
    summary: reading.quiz.summary ?? '',
    lesson: ofLesson ? slug : null,
    questions: reading.questions.map(({ question }) => question as KeyedQuestion),
  };
}

/** The whole course in order, with titles from the lessons' own heads. */
export function buildCourseMap(files: ContentFiles, parseQuestion: ParseQuestion): CourseMap {
  const course = demand(
    checkYaml(parseYaml(files.course.file, files.course.text ?? ''), courseSchema),
  );
  let number = 0;
  const parts = course.parts.map((part) => ({
    id: part.id,
    title: part.title,
    summary: part.summary,
    lessons: part.lessons.flatMap((slug): LessonEntry[] => {
      const file = files.lessons.find((one) => one.slug === slug);
      if (!file) return [];
      number += 1;
      const head = demand(readFrontmatter(file.file, file.text ?? ''));
      const quiz = buildQuiz({ ...files, quizzes: [] }, slug, parseQuestion);
      const questionIds = quiz?.questions.map((question) => question.id) ?? [];
      return [{ ...head, slug, number, part: part.id, questionIds }];
    }),
    quizzes: part.quizzes.flatMap((slug): QuizEntry[] => {
      const quiz = buildQuiz({ ...files, lessonQuizzes: [] }, slug, parseQuestion);
      if (!quiz) return [];
      const questionIds = quiz.questions.map((question) => question.id);
      return [{ slug, title: quiz.title, summary: quiz.summary, questionIds }];
    }),
  }));
  return { title: course.title, summary: course.summary, parts };
}

/** One lesson with its neighbours; null where there is none, or where it is still to come. */
export function buildLesson(files: ContentFiles, map: CourseMap, slug: string): Lesson | null {
  const file = files.lessons.find((one) => one.slug === slug);
  const all = map.parts.flatMap((part) => part.lessons);
  const entry = all.find((one) => one.slug === slug);
  if (!file || entry?.status !== 'ready') return null;
  const { body } = splitFrontmatter(file.text ?? '');
  const parsed = parseMdx(file.file, body);
  if ('fault' in parsed) throw new ContentError([parsed.fault]);
  const ready = all.filter((one) => one.status === 'ready');
  const at = ready.indexOf(entry);
  return {
    entry,
    body,
    sections: nameHeadings(parsed.tree),
    previous: ready[at - 1] ?? null,
    next: ready[at + 1] ?? null,
  };
}

export function buildGlossary(files: ContentFiles): GlossaryTerm[] {
  const source = parseYaml(files.glossary.file, files.glossary.text ?? '');
  return demand(checkYaml(source, glossarySchema)).terms;
}
