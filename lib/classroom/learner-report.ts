import { type Settled, settle } from '../progress/attempts/record';
import { isOpinion, type Opinion } from '../quiz/opinion/opinion';
import type { LearnerRecord } from './reading/store';

/** A lesson or a quiz of its own, as far as the report needs it. */
export interface ReportUnit {
  slug: string;
  title: string;
  isLesson: boolean;
  questionIds: readonly string[];
}

export interface ReportAnswer extends Settled {
  attemptId: string;
  questionId: string;
  seed: number;
  answer: unknown;
  at: Date;
  hintsUsed: number;
  certainty: number | null;
  /** How many answers to this question there were, this last one included. */
  attempts: number;
  /** What a language model said, where one was asked. */
  opinion: Opinion | null;
}

export interface ReportSection {
  unit: ReportUnit;
  opened: Date | null;
  finished: Date | null;
  goals: number;
  /** The last answer to each question, in the order of the lesson's questions. */
  answers: ReportAnswer[];
}

/** What one learner did in each lesson and quiz that they touched, in the order of the course. */
export function buildLearnerReport(
  { milestones, attempts }: Pick<LearnerRecord, 'milestones' | 'attempts'>,
  units: readonly ReportUnit[],
): ReportSection[] {
  return units
    .map((unit) => {
      const reached = milestones.filter((one) => unit.isLesson && one.lesson === unit.slug);
      const when = (kind: string) => reached.find((one) => one.kind === kind)?.at ?? null;
      const answers = unit.questionIds.flatMap((questionId) => {
        const own = attempts.filter((attempt) => attempt.questionId === questionId);
        const last = own.at(-1);
        return last ? [toAnswer(last, own.length)] : [];
      });
      return {
        unit,
        opened: when('opened'),
        finished: when('finished'),
        goals: reached.filter((one) => one.kind === 'goal').length,
        answers,
      };
    })
    .filter((section) => section.opened || section.finished || section.answers.length > 0);
}

function toAnswer(attempt: LearnerRecord['attempts'][number], attempts: number): ReportAnswer {
  return {
    ...settle(attempt),
    attemptId: attempt.id,
    questionId: attempt.questionId,
    seed: attempt.seed,
    answer: attempt.answer,
    at: attempt.createdAt,
    hintsUsed: attempt.hintsUsed % 100,
    certainty: attempt.certainty,
    attempts,
    opinion: isOpinion(attempt.opinion?.detail) ? attempt.opinion.detail : null,
  };
}
