import type { LearnerAccess } from '../../auth/access';
import type { Quiz } from '../../content/library';
import { type KeyedQuestion, revealAnswer } from '../../quiz/grading';
import { type Outcome, showReveal } from '../../quiz/outcome';
import type { QuizState } from '../../quiz/quiz-state';
import { permissionFor } from '../attempts/rules';
import { loadQuizState } from '../attempts/state';
import { sittingSeed } from '../seeds';
import type { SittingRecord } from './rules';

export interface ObjectiveResult {
  objective: string;
  earned: number;
  possible: number;
}

export interface SittingResults {
  state: QuizState;
  /** False while the policy holds the marks back. */
  shown: boolean;
  earned: number;
  possible: number;
  undecided: number;
  /** Answers about which a language model is being asked. */
  awaited: number;
  objectives: ObjectiveResult[];
}

/** How a sitting came out: every question, the total, and the total of each objective. */
export async function buildSittingResults(
  access: LearnerAccess,
  quiz: Quiz,
  sitting: SittingRecord,
  now: Date,
  renderMarkdown: (text: string) => string,
): Promise<SittingResults> {
  const state = await loadQuizState(access, quiz, sitting, now, renderMarkdown);
  const permission = permissionFor({ quiz, sitting, now, verdict: null, lookedUp: false });
  const shown = permission !== 'nothing';
  for (const question of quiz.questions) {
    const own = state.questions[question.id];
    if (shown && own && !own.outcome) {
      own.outcome = unanswered(question, sitting, renderMarkdown);
    }
  }
  const outcomes = quiz.questions.map((question) => ({
    question,
    outcome: state.questions[question.id]?.outcome,
  }));
  const objectives = new Map<string, ObjectiveResult>();
  for (const { question, outcome } of outcomes) {
    for (const objective of question.objectives) {
      const sum = objectives.get(objective) ?? { objective, earned: 0, possible: 0 };
      sum.earned += outcome?.earned ?? 0;
      sum.possible += question.points;
      objectives.set(objective, sum);
    }
  }
  return {
    state,
    shown,
    earned: outcomes.reduce((sum, { outcome }) => sum + (outcome?.earned ?? 0), 0),
    possible: quiz.questions.reduce((sum, question) => sum + question.points, 0),
    undecided: outcomes.filter(({ outcome }) => outcome?.status === 'unsure').length,
    awaited: outcomes.filter(({ outcome }) => outcome?.opinion?.state === 'waiting').length,
    objectives: [...objectives.values()],
  };
}

function unanswered(
  question: KeyedQuestion,
  sitting: SittingRecord,
  renderMarkdown: (text: string) => string,
): Outcome {
  const seed = sittingSeed(sitting.seed, question.id);
  return {
    attemptId: '',
    questionId: question.id,
    seed,
    answer: null,
    at: (sitting.submittedAt ?? sitting.startedAt).toISOString(),
    status: 'graded',
    verdict: 'incorrect',
    earned: 0,
    possible: question.points,
    certainty: null,
    hintsUsed: 0,
    shown: {
      messages: [{ tone: 'note', html: 'You did not answer this.' }],
      ideas: [],
      ideaCount: 0,
      misconceptions: [],
      parts: {},
    },
    reveal: showReveal(revealAnswer(question, seed), renderMarkdown),
  };
}
