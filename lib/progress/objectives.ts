import type { CourseMap } from '../content/library';
import type { QuestionProgress } from './mastery';

export interface ObjectiveProgress {
  lesson: string;
  objective: string;
  text: string;
  /** Questions that ask for it, and how many of them are mastered. */
  questions: number;
  answered: number;
  mastered: number;
  /** Mean share of the points over the questions answered; null where none is. */
  share: number | null;
}

/** Mastery of every learning objective of the lessons, from the questions that name it. */
export function buildObjectives(
  course: CourseMap,
  questions: readonly { id: string; lesson: string | null; objectives: readonly string[] }[],
  progress: ReadonlyMap<string, QuestionProgress>,
): ObjectiveProgress[] {
  return course.parts
    .flatMap((part) => part.lessons)
    .flatMap((lesson) =>
      Object.entries(lesson.objectives).map(([objective, text]) => {
        const asking = questions.filter(
          (one) =>
            one.objectives.includes(objective) &&
            (one.lesson === null || one.lesson === lesson.slug),
        );
        const known = asking.flatMap(({ id }) => progress.get(id) ?? []);
        const shares = known.flatMap(({ share }) => (share === null ? [] : [share]));
        return {
          lesson: lesson.slug,
          objective,
          text,
          questions: asking.length,
          answered: known.filter((one) => one.answered).length,
          mastered: known.filter((one) => one.mastered).length,
          share: shares.length > 0 ? shares.reduce((a, b) => a + b, 0) / shares.length : null,
        };
      }),
    );
}
