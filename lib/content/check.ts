import type { KeyedQuestion } from '../quiz/grading';
import { checkAgreement } from './agreement';
import { checkLessons } from './check-lessons';
import { checkQuizzes } from './check-quizzes';
import { type Fault, sortFaults } from './fault';
import { type LessonReading, readLesson } from './read-lesson';
import { type ParseQuestion, type QuizReading, readQuiz } from './read-quiz';
import { type Course, courseSchema, type GlossaryTerm, glossarySchema } from './schema';
import type { TagSpec } from './tags';
import { checkYaml, parseYaml, type YamlSource } from './yaml-source';

/** The texts of a content folder. `file` is what faults name. */
export interface ContentFiles {
  course: ContentFile;
  glossary: ContentFile;
  lessons: (ContentFile & { slug: string })[];
  /** A lesson's own quiz has the lesson's slug. */
  lessonQuizzes: (ContentFile & { slug: string })[];
  quizzes: (ContentFile & { slug: string })[];
  /** Labelled answers to free-text questions, by the quiz beside which they lie. */
  answers?: (ContentFile & { quiz: string })[];
}

export interface ContentFile {
  file: string;
  /** null: the file is not there. */
  text: string | null;
}

/** Everything read, for the checks that look across files. */
export interface ContentReading {
  course: Course | null;
  courseSource: YamlSource;
  glossary: GlossaryTerm[];
  glossarySource: YamlSource;
  lessons: Map<string, LessonReading>;
  lessonQuizzes: Map<string, QuizReading>;
  quizzes: Map<string, QuizReading>;
  faults: Fault[];
}

export interface Readers {
  tags: Record<string, TagSpec>;
  parseQuestion: ParseQuestion;
}

/** Gives what was built before from the very same texts; `texts` names the work and all that it depends on. */
export type Reuse = <T>(texts: readonly (string | null)[], build: () => T) => T;

const afresh: Reuse = (_texts, build) => build();

/** Remembers what was built from the texts of the last two rounds, so that a save costs only what it changed. */
export function rememberBuilds(): { reuse: Reuse; nextRound: () => void } {
  let before = new Map<string, unknown>();
  let now = new Map<string, unknown>();
  return {
    reuse: (texts, build) => {
      const key = JSON.stringify(texts);
      if (!now.has(key)) now.set(key, before.has(key) ? before.get(key) : build());
      return now.get(key) as ReturnType<typeof build>;
    },
    nextRound: () => {
      before = now;
      now = new Map();
    },
  };
}

/** Reads a whole content folder. */
export function readContent(
  files: ContentFiles,
  readers: Readers,
  reuse: Reuse = afresh,
): ContentReading {
  const courseSource = parseYaml(files.course.file, files.course.text ?? '');
  const glossarySource = parseYaml(files.glossary.file, files.glossary.text ?? '');
  const course = present(files.course) ?? checkYaml(courseSource, courseSchema);
  const glossary = present(files.glossary) ?? checkYaml(glossarySource, glossarySchema);
  const byFile = (list: ContentFiles['quizzes']) =>
    new Map(
      list.map((f) => [
        f.slug,
        reuse([f.file, f.text], () =>
          readQuiz(f.slug, f.file, f.text ?? '', readers.parseQuestion),
        ),
      ]),
    );
  return {
    course: course.value,
    courseSource,
    glossary: glossary.value?.terms ?? [],
    glossarySource,
    lessons: new Map(
      files.lessons.map((f) => [
        f.slug,
        reuse([f.file, f.text], () => readLesson(f.slug, f.file, f.text ?? '', readers.tags)),
      ]),
    ),
    lessonQuizzes: byFile(files.lessonQuizzes),
    quizzes: byFile(files.quizzes),
    faults: [...course.faults, ...glossary.faults],
  };
}

function present(file: ContentFile): { value: null; faults: Fault[] } | null {
  if (file.text !== null) return null;
  const message = 'this file is missing; every content folder needs it';
  return { value: null, faults: [{ file: file.file, line: 1, column: 1, message }] };
}

/** Every fault of a content folder, in order. One checker for the preview, the command, the tests and the build. */
export function checkContent(
  files: ContentFiles,
  readers: Readers,
  reuse: Reuse = afresh,
): Fault[] {
  const reading = readContent(files, readers, reuse);
  const textOf = new Map([...files.lessonQuizzes, ...files.quizzes].map((f) => [f.file, f.text]));
  const inFiles = [
    ...reading.lessons.values(),
    ...reading.lessonQuizzes.values(),
    ...reading.quizzes.values(),
  ].flatMap((one) => one.faults);
  const quizzes = [...reading.lessonQuizzes.values(), ...reading.quizzes.values()];
  const disagreements = (files.answers ?? []).flatMap((answers) => {
    const quiz = quizzes.find((one) => one.file === answers.quiz);
    // A quiz with faults is mended first.
    if (!quiz || quiz.faults.length) return [];
    return reuse([answers.file, answers.text, textOf.get(quiz.file) ?? null], () =>
      checkAgreement(
        answers,
        quiz.questions.map(({ question }) => question as KeyedQuestion),
      ),
    );
  });
  return sortFaults([
    ...reading.faults,
    ...inFiles,
    ...disagreements,
    ...checkLessons(reading),
    ...checkQuizzes(reading),
  ]);
}
