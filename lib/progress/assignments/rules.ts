import type { QuizSettings } from '../../quiz/settings';
import { feedbackPolicies } from '../../quiz/settings';
import type { AssignedQuiz } from './policy';

/** Settings that bind a learner: the quiz's own, or a class's assignment of it. */
export interface BindingSettings extends QuizSettings {
  /** Null for the quiz's own. */
  assignmentId: string | null;
}

/** A quiz as it binds one learner in one place: the settings that count there, and all others that hold back too. */
export type BoundQuiz<Quiz extends QuizSettings> = Quiz &
  BindingSettings & { alsoBound: readonly BindingSettings[] };

/**
 * The settings under a class's assignment. It sets its own time and attempts, but shows no answer that the quiz itself
 * holds back and opens nothing early: everybody may make a class.
 */
export function settingsUnder<Quiz extends QuizSettings>(
  quiz: Quiz,
  { id, opensAt, dueAt, policy }: AssignedQuiz,
): Quiz & BindingSettings {
  const { timeLimit = quiz.timeLimit, attempts = quiz.attempts } = policy;
  return {
    ...quiz,
    assignmentId: id,
    feedback: stricter(quiz.feedback, policy.feedback ?? quiz.feedback),
    opens: latest(quiz.opens, opensAt),
    deadline: dueAt?.toISOString() ?? quiz.deadline,
    timeLimit: timeLimit ?? undefined,
    attempts: attempts ?? undefined,
  };
}

function stricter(one: QuizSettings['feedback'], other: QuizSettings['feedback']) {
  const strictness = (policy: QuizSettings['feedback']) => feedbackPolicies.indexOf(policy);
  return strictness(one) > strictness(other) ? one : other;
}

function latest(opens: string | undefined, opensAt: Date | null): string | undefined {
  if (!opensAt) return opens;
  return opens && Date.parse(opens) > opensAt.getTime() ? opens : opensAt.toISOString();
}

/** The quiz for answers given in a sitting, or in practice outside one (null). */
export function bindQuiz<Quiz extends QuizSettings>(
  quiz: Quiz,
  assigned: readonly AssignedQuiz[],
  sitting: { assignmentId: string | null } | null,
  now: Date,
): BoundQuiz<Quiz> {
  const own = assigned.find((one) => one.id === sitting?.assignmentId);
  return bind(quiz, assigned, own, now);
}

/**
 * The quiz for a new sitting: of the assignments that have begun and are not over, the one whose deadline comes first;
 * else the one that begins first; else the quiz as it is. What is over binds nobody any more.
 */
export function bindQuizToBegin<Quiz extends QuizSettings>(
  quiz: Quiz,
  assigned: readonly AssignedQuiz[],
  sittings: readonly { assignmentId: string | null }[],
  now: Date,
): BoundQuiz<Quiz> {
  const current = assigned.filter((one) => !isOver(one, now));
  const begun = current
    .filter(({ opensAt }) => !opensAt || opensAt <= now)
    .sort((a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity));
  const isLeft = (one: AssignedQuiz) => {
    const most = settingsUnder(quiz, one).attempts ?? Infinity;
    return sittings.filter(({ assignmentId }) => assignmentId === one.id).length < most;
  };
  const coming = current.toSorted(
    (a, b) => (a.opensAt?.getTime() ?? 0) - (b.opensAt?.getTime() ?? 0),
  );
  return bind(quiz, assigned, begun.find(isLeft) ?? begun[0] ?? coming[0], now);
}

function bind<Quiz extends QuizSettings>(
  quiz: Quiz,
  assigned: readonly AssignedQuiz[],
  own: AssignedQuiz | undefined,
  now: Date,
): BoundQuiz<Quiz> {
  const others = assigned.filter((one) => one !== own && !isOver(one, now));
  return {
    ...(own ? settingsUnder(quiz, own) : { ...quiz, assignmentId: null }),
    alsoBound: [
      ...(own ? [{ ...quiz, assignmentId: null }] : []),
      ...others.map((one) => settingsUnder(quiz, one)),
    ],
  };
}

function isOver({ dueAt }: AssignedQuiz, now: Date): boolean {
  return dueAt !== null && dueAt <= now;
}

/** Sittings that count towards the attempts of these settings. */
export function countedSittings<Sitting extends { assignmentId: string | null }>(
  settings: BindingSettings,
  sittings: readonly Sitting[],
): Sitting[] {
  return sittings.filter(
    ({ assignmentId }) => settings.assignmentId === null || assignmentId === settings.assignmentId,
  );
}
