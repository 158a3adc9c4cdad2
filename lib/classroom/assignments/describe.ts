import type { AssignedQuiz } from '@/lib/progress/assignments/policy';
import { settingsUnder } from '@/lib/progress/assignments/rules';
import type { FeedbackPolicy, QuizSettings } from '@/lib/quiz/settings';

export type AssignmentStage = 'coming' | 'open' | 'over';

/** An assigned quiz as pages and browsers are told of it. */
export interface DescribedAssignment {
  id: string;
  slug: string;
  title: string;
  questions: number;
  stage: AssignmentStage;
  opens: string | null;
  due: string | null;
  /** Time, attempts and feedback, a few words each. */
  terms: string[];
}

const feedback: Record<FeedbackPolicy, string> = {
  'at-once': 'marks after each question',
  'after-submission': 'marks when it is handed in',
  'after-deadline': 'marks after the deadline',
};

export function describeAssignment(
  quiz: QuizSettings & { title: string; questions: readonly unknown[] },
  assigned: AssignedQuiz,
  now: Date,
): DescribedAssignment {
  const under = settingsUnder(quiz, assigned);
  const opens = under.opens ? new Date(under.opens) : null;
  const due = under.deadline ? new Date(under.deadline) : null;
  const stage = due && due <= now ? 'over' : opens && opens > now ? 'coming' : 'open';
  const { timeLimit, attempts } = under;
  return {
    id: assigned.id,
    slug: assigned.slug,
    title: quiz.title,
    questions: quiz.questions.length,
    stage,
    opens: opens?.toISOString() ?? null,
    due: due?.toISOString() ?? null,
    terms: [
      timeLimit === undefined
        ? 'no time limit'
        : `${timeLimit} ${timeLimit === 1 ? 'minute' : 'minutes'}`,
      attempts === undefined
        ? 'any number of times'
        : attempts === 1
          ? 'once'
          : `at most ${attempts} times`,
      feedback[under.feedback],
    ],
  };
}

/** What a learner has done under an assignment. */
export interface OwnSitting {
  submittedAt: Date | null;
  dueAt: Date | null;
}

export function sayOwn(sittings: readonly OwnSitting[], stage: AssignmentStage, now: Date): string {
  if (sittings.some(({ submittedAt, dueAt }) => submittedAt || (dueAt && dueAt <= now))) {
    return 'handed in';
  }
  if (sittings.length > 0) return 'begun';
  return stage === 'over' ? 'not taken' : 'not begun';
}

/** What is open first, by its deadline; then what is coming; then what is over, the latest first. */
export function inOrderOfUse<Line extends DescribedAssignment>(lines: readonly Line[]): Line[] {
  const rank = { open: 0, coming: 1, over: 2 };
  const time = (moment: string | null) => (moment ? Date.parse(moment) : Infinity);
  return lines.toSorted((a, b) => {
    if (a.stage !== b.stage) return rank[a.stage] - rank[b.stage];
    if (a.stage === 'coming') return time(a.opens) - time(b.opens);
    const [one, other] = [time(a.due), time(b.due)];
    if (one === other) return 0;
    return a.stage === 'over' ? other - one : one - other;
  });
}
