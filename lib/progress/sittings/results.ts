import type { LearnerAccess } from '../../auth/access';
import type { Quiz } from '../../content/library';
import { type KeyedQuestion, revealAnswer } from '../../quiz/grading';
import { type Outcome, showReveal } from '../../quiz/outcome';
import type { QuizState } from '../../quiz/quiz-state';
import { bindQuiz } from '../assignments/rules';
import { listAssignedQuizzes } from '../assignments/store';
import { permissionFor } from '../attempts/rules';
import { loadQuizState } from '../attempts/state';
import { type LabJobRecord, listSittingJobs } from '../labs/store';
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
  /** Experiments that are being run again. */
  verifying: number;
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
  const assigned = await listAssignedQuizzes(access, quiz.slug);
  const bound = bindQuiz(quiz, assigned, sitting, now);
  const permission = permissionFor({ quiz: bound, sitting, now, verdict: null, lookedUp: false });
  const shown = permission !== 'nothing';
  const jobs = await listSittingJobs(access, sitting.id);
  for (const question of quiz.questions) {
    const own = state.questions[question.id];
    if (!own || own.outcome) continue;
    const job = jobs.findLast((one) => one.questionId === question.id);
    if (job && job.state !== 'failed') own.outcome = verifying(question, job);
    else if (shown) {
      const why = job?.error ? `Your experiment could not be verified. ${job.error}` : undefined;
      own.outcome = unanswered(question, sitting, renderMarkdown, why);
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
    verifying: outcomes.filter(({ outcome }) => outcome?.verifying !== undefined).length,
    undecided: outcomes.filter(({ outcome }) => outcome?.status === 'unsure').length,
    awaited: outcomes.filter(({ outcome }) => outcome?.opinion?.state === 'waiting').length,
    objectives: [...objectives.values()],
  };
}

/** Handed in, and without a mark until it has been run again. */
function verifying({ id, points }: KeyedQuestion, job: LabJobRecord): Outcome {
  return {
    attemptId: '',
    questionId: id,
    seed: job.seed,
    answer: job.experiment,
    at: job.createdAt.toISOString(),
    status: 'received',
    verifying: job.id,
    possible: points,
    certainty: job.certainty,
    hintsUsed: 0,
  };
}

function unanswered(
  question: KeyedQuestion,
  sitting: SittingRecord,
  renderMarkdown: (text: string) => string,
  why = 'You did not answer this.',
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
      messages: [{ tone: 'note', html: renderMarkdown(why) }],
      ideas: [],
      ideaCount: 0,
      misconceptions: [],
      parts: {},
    },
    reveal: showReveal(revealAnswer(question, seed), renderMarkdown),
  };
}
