import { settle } from '../progress/attempts/record';
import type { ClassRecord } from './reading/store';

/** What the roster needs to know of a lesson. */
export interface RosterLesson {
  slug: string;
  title: string;
  questionIds: readonly string[];
}

export interface RosterCell {
  opened: boolean;
  finished: boolean;
  /** Questions of the lesson with at least one answer, and with a right one. */
  answered: number;
  right: number;
}

export interface RosterRow {
  enrollmentId: string;
  name: string;
  isGuest: boolean;
  joinedAt: Date;
  lastSeen: Date | null;
  lessonsOpened: number;
  lessonsFinished: number;
  answered: number;
  right: number;
  /** Answers that wait for somebody to decide. */
  undecided: number;
  /** One a lesson, in the order of the course. */
  cells: RosterCell[];
}

export interface RosterMember {
  id: string;
  learnerId: string;
  displayName: string;
  joinedAt: Date;
  learner: { isAnonymous: boolean | null };
}

interface QuestionTally {
  right: boolean;
  undecided: boolean;
}

/** Who has read and answered what: one row a learner, in the order given. Totals are counted here, never stored. */
export function buildRoster(
  members: readonly RosterMember[],
  record: ClassRecord,
  lessons: readonly RosterLesson[],
): RosterRow[] {
  const tallies = tallyQuestions(record);
  const seen = latestByLearner(record);
  const reached = new Set(
    record.milestones.map(({ learnerId, lesson, kind }) => key(learnerId, lesson, kind)),
  );
  return members.map((member) => {
    const { learnerId } = member;
    const own = tallies.get(learnerId) ?? new Map<string, QuestionTally>();
    const cells = lessons.map(({ slug, questionIds }) => {
      const answered = questionIds.filter((id) => own.has(id));
      return {
        opened: reached.has(key(learnerId, slug, 'opened')),
        finished: reached.has(key(learnerId, slug, 'finished')),
        answered: answered.length,
        right: answered.filter((id) => own.get(id)?.right).length,
      };
    });
    const all = [...own.values()];
    return {
      enrollmentId: member.id,
      name: member.displayName,
      isGuest: Boolean(member.learner.isAnonymous),
      joinedAt: member.joinedAt,
      lastSeen: seen.get(learnerId) ?? null,
      lessonsOpened: cells.filter((cell) => cell.opened).length,
      lessonsFinished: cells.filter((cell) => cell.finished).length,
      answered: all.length,
      right: all.filter((tally) => tally.right).length,
      undecided: all.filter((tally) => tally.undecided && !tally.right).length,
      cells,
    };
  });
}

const key = (...parts: string[]) => parts.join('\n');

function tallyQuestions({ counts, marked }: ClassRecord): Map<string, Map<string, QuestionTally>> {
  const tallies = new Map<string, Map<string, QuestionTally>>();
  const verdicts = [
    ...counts,
    ...marked.map((attempt) => ({ ...attempt, verdict: settle(attempt).verdict })),
  ];
  for (const { learnerId, questionId, verdict } of verdicts) {
    const own = tallies.get(learnerId) ?? new Map<string, QuestionTally>();
    tallies.set(learnerId, own);
    const before = own.get(questionId) ?? { right: false, undecided: false };
    own.set(questionId, {
      right: before.right || verdict === 'correct',
      undecided: before.undecided || verdict === null,
    });
  }
  return tallies;
}

function latestByLearner(record: ClassRecord): Map<string, Date> {
  const latest = new Map<string, Date>();
  const moments = [
    ...record.milestones.map(({ learnerId, at }) => ({ learnerId, at })),
    ...record.counts.map(({ learnerId, latest: at }) => ({ learnerId, at })),
    ...record.marked.map(({ learnerId, createdAt: at }) => ({ learnerId, at })),
  ];
  for (const { learnerId, at } of moments) {
    const before = latest.get(learnerId);
    if (!before || at > before) latest.set(learnerId, at);
  }
  return latest;
}
