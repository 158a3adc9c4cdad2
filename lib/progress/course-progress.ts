import type { CourseMap, LessonEntry, QuizEntry } from '../content/library';
import { type AttemptSummary, buildQuestionProgress, type QuestionProgress } from './mastery';
import type { MilestoneRecord } from './milestones/store';

export type Stage = 'new' | 'reading' | 'read' | 'practised' | 'mastered';

export interface LessonProgress {
  slug: string;
  /** How far: opened, read to the end, every check question answered, every one right. */
  stage: Stage;
  read: boolean;
  predicted: boolean;
  /** Tasks whose goal was reached. */
  goals: number;
  questions: number;
  answered: number;
  mastered: number;
  due: number;
}

export interface CourseProgress {
  lessons: Record<string, LessonProgress>;
  quizzes: Record<string, { questions: number; answered: number; mastered: number; due: number }>;
  totals: { lessons: number; read: number; questions: number; answered: number; mastered: number };
  due: number;
  /** The lesson to go on with: one that is half read, else the first that is new, else one whose check is still open. */
  next: string | null;
}

export interface CourseRecord {
  attempts: readonly AttemptSummary[];
  milestones: readonly Pick<MilestoneRecord, 'lesson' | 'kind' | 'key'>[];
  cards: readonly { questionId: string; due: Date }[];
  now: Date;
}

/** What is read, practised, mastered and due, for every lesson and quiz of the course. */
export function buildCourseProgress(course: CourseMap, record: CourseRecord): CourseProgress {
  const questions = buildQuestionProgress(record.attempts);
  const due = new Set(
    record.cards.filter((card) => card.due <= record.now).map((card) => card.questionId),
  );
  const entries = course.parts
    .flatMap((part) => part.lessons)
    .filter((lesson) => lesson.status === 'ready');
  const lessons = entries.map((lesson) => lessonProgress(lesson, record, questions, due));
  const quizzes = course.parts.flatMap((part) => part.quizzes);
  const known = new Set([
    ...entries.flatMap((lesson) => lesson.questionIds),
    ...quizzes.flatMap((quiz) => quiz.questionIds),
  ]);
  const all = [...known].map((id) => questions.get(id));
  return {
    lessons: Object.fromEntries(lessons.map((lesson) => [lesson.slug, lesson])),
    quizzes: Object.fromEntries(quizzes.map((quiz) => [quiz.slug, tally(quiz, questions, due)])),
    totals: {
      lessons: lessons.length,
      read: lessons.filter((lesson) => lesson.read).length,
      questions: known.size,
      answered: all.filter((one) => one?.answered).length,
      mastered: all.filter((one) => one?.mastered).length,
    },
    due: [...due].filter((id) => known.has(id)).length,
    next:
      (['reading', 'new', 'read'] as const)
        .map((stage) => lessons.find((lesson) => lesson.stage === stage))
        .find((lesson) => lesson !== undefined)?.slug ?? null,
  };
}

function lessonProgress(
  lesson: LessonEntry,
  { milestones }: CourseRecord,
  questions: Map<string, QuestionProgress>,
  due: ReadonlySet<string>,
): LessonProgress {
  const own = milestones.filter((milestone) => milestone.lesson === lesson.slug);
  const count = tally(lesson, questions, due);
  const read = own.some((milestone) => milestone.kind === 'finished');
  const begun = own.length > 0 || count.answered > 0;
  const stage: Stage =
    count.questions > 0 && count.mastered === count.questions
      ? 'mastered'
      : count.questions > 0 && count.answered === count.questions
        ? 'practised'
        : read
          ? 'read'
          : begun
            ? 'reading'
            : 'new';
  return {
    slug: lesson.slug,
    stage,
    read,
    predicted: own.some((milestone) => milestone.kind === 'predict'),
    goals: own.filter((milestone) => milestone.kind === 'goal').length,
    ...count,
  };
}

function tally(
  { questionIds }: LessonEntry | QuizEntry,
  questions: Map<string, QuestionProgress>,
  due: ReadonlySet<string>,
) {
  return {
    questions: questionIds.length,
    answered: questionIds.filter((id) => questions.get(id)?.answered).length,
    mastered: questionIds.filter((id) => questions.get(id)?.mastered).length,
    due: questionIds.filter((id) => due.has(id)).length,
  };
}

/** Progress of who has done nothing yet. */
export function emptyProgress(course: CourseMap, now: Date): CourseProgress {
  return buildCourseProgress(course, { attempts: [], milestones: [], cards: [], now });
}
