import type { LearnerAccess } from '../../auth/access';
import type { Quiz } from '../../content/library';
import { hintText, type KeyedQuestion, toPublicQuestion } from '../../quiz/grading';
import type { QuestionState, QuizState } from '../../quiz/quiz-state';
import { bindQuiz } from '../assignments/rules';
import { listAssignedQuizzes } from '../assignments/store';
import { listDrafts } from '../drafts/store';
import { listHints } from '../hints/store';
import { commonSeed, nextSeed, sittingSeed } from '../seeds';
import { mayPractise, practiceDepends, type SittingRecord } from '../sittings/rules';
import { listSittings } from '../sittings/store';
import { type AttemptRecord, isFresh, lookedUp, verdictForPolicy } from './record';
import { permissionFor } from './rules';
import { hasTeacher, listAttempts } from './store';
import { buildOutcome } from './view';

/** A learner's work on the questions of one quiz: in a sitting, or in practice outside one. */
export async function loadQuizState(
  access: LearnerAccess,
  quiz: Quiz,
  sitting: SittingRecord | null,
  now: Date,
  renderMarkdown: (text: string) => string,
): Promise<QuizState> {
  const sittingKey = sitting?.id ?? '';
  const [attempts, drafts, hints, taught, assigned] = await Promise.all([
    listAttempts(access, sitting ? { sittingId: sitting.id } : { quizSlug: quiz.slug }),
    listDrafts(access, quiz.slug),
    listHints(access, { quizSlug: quiz.slug, sittingKey }),
    hasTeacher(access),
    listAssignedQuizzes(access, quiz.slug),
  ]);
  const bound = bindQuiz(quiz, assigned, sitting, now);
  const here = attempts.filter((attempt) => sitting !== null || attempt.sittingId === null);
  const stateOf = (question: KeyedQuestion): QuestionState => {
    const own = here.filter((attempt) => attempt.questionId === question.id);
    const last = own.at(-1);
    const draft = drafts.find(
      (one) => one.questionId === question.id && (one.sittingId ?? '') === sittingKey,
    );
    const seed = sitting
      ? sittingSeed(sitting.seed, question.id)
      : (draft?.seed ?? last?.seed ?? firstSeed(question, access));
    const opened = hints.filter(
      (use) =>
        use.questionId === question.id && use.hint < lookedUp && (sitting || isFresh(use, now)),
    );
    return {
      seed,
      ...(seed === commonSeed(question.id)
        ? {}
        : { question: toPublicQuestion(question, seed, renderMarkdown) }),
      ...(draft
        ? {
            draft: {
              value: draft.value,
              clientKey: draft.clientKey,
              certainty: draft.certainty,
              at: draft.updatedAt.toISOString(),
            },
          }
        : {}),
      ...(last ? { outcome: outcomeOf(last, question) } : {}),
      attempts: own.length,
      hints: opened.map((use) => renderMarkdown(hintText(question, seed, use.hint) ?? '')),
    };
  };
  const outcomeOf = (attempt: AttemptRecord, question: KeyedQuestion) => {
    const revealed = hints.some(
      (use) => use.questionId === question.id && use.hint === lookedUp && isFresh(use, now),
    );
    const permission = permissionFor({
      quiz: bound,
      sitting,
      now,
      verdict: verdictForPolicy(attempt),
      lookedUp: revealed,
    });
    return buildOutcome(
      attempt,
      question,
      permission,
      taught ? 'teacher' : 'learner',
      renderMarkdown,
    );
  };
  const kept =
    sitting === null &&
    practiceDepends(bound) &&
    !mayPractise(bound, await listSittings(access, quiz.slug), now);
  return {
    ...(kept ? { kept } : {}),
    owner: access.learnerId.slice(0, 8),
    questions: Object.fromEntries(quiz.questions.map((one) => [one.id, stateOf(one)])),
  };
}

/** A question without parameters looks the same to all; one with them gives each learner their own numbers. */
function firstSeed(question: KeyedQuestion, { learnerId }: LearnerAccess): number {
  return question.parameters ? nextSeed(learnerId, question.id, 0) : commonSeed(question.id);
}
