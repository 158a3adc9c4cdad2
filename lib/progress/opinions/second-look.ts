import { AttemptLimit } from '../../auth/attempt-limit';
import type { Grade } from '../../quiz/contract';
import { type KeyedQuestion, questionHash } from '../../quiz/grading';
import { decideOpinion, wantsOpinion, wantsOpinionOnContest } from '../../quiz/opinion/decide';
import type { OpinionDetail, OpinionIdea, Silence } from '../../quiz/opinion/opinion';
import { buildOpinionRequest } from '../../quiz/opinion/prompt';
import { readReply } from '../../quiz/opinion/reply';
import type { TextQuestion } from '../../quiz/text/schema';
import { instantiate } from '../../quiz/variant';
import { lookedUp } from '../attempts/record';
import { findSubmitter } from '../labs/store';
import { type ReviewMemory, scheduleReview } from '../review/schedule';
import { getReviewMemory } from '../review/store';
import { Breaker } from './breaker';
import type { Ask } from './endpoint';
import { OpinionQueue } from './queue';
import { claimOpinion, finishOpinion, type OpinionJob } from './store';

/** A second look at answers, by a language model that the host has chosen. */
export interface SecondLook {
  /** Whether this answer is to be asked about. Counts towards what one learner may ask. */
  wants(learnerId: string, question: KeyedQuestion, grade: Grade): boolean;
  wantsOnContest(learnerId: string, question: KeyedQuestion, grade: Grade): boolean;
  /** Looks for answers that wait; returns at once. */
  wake(): void;
  /** Settles when no answer waits any more. */
  rest(): Promise<void>;
}

export interface SecondLookEffects {
  model: string;
  ask: Ask;
  loadQuestion: (id: string) => { question: KeyedQuestion } | null;
  now: () => Date;
  report: (problem: unknown) => void;
  seats?: number;
  /** Answers an hour that one learner may have looked at: it is the host who pays. */
  hourly?: number;
}

type Said = { ideas: OpinionIdea[]; comment: string };

const hour = 3_600_000;
const abandonedAfter = 2 * 60_000;
const tooOld = 24 * hour;
const remembered = 500;

export function createSecondLook({
  model,
  ask,
  loadQuestion,
  now,
  report,
  seats = 4,
  hourly = 60,
}: SecondLookEffects): SecondLook {
  const breaker = new Breaker();
  const limit = new AttemptLimit(hourly, hour);
  /** The same words get the same opinion, whoever says them and however often. */
  const known = new Map<string, Said>();

  const queue = new OpinionQueue<OpinionJob>({
    seats,
    claim: () => claimOpinion(now(), new Date(now().getTime() - abandonedAfter)),
    work: async (job) => {
      const detail = await giveOpinion(job);
      await finishOpinion(job, detail, await memoryAfter(job, detail), now());
    },
    report,
  });

  async function giveOpinion(job: OpinionJob): Promise<OpinionDetail> {
    const { attempt } = job;
    const silent = (silence: Silence): OpinionDetail => ({ model, silence });
    if (now().getTime() - job.createdAt.getTime() > tooOld) return silent('late');
    const keyed = loadQuestion(attempt.questionId)?.question;
    if (keyed?.kind !== 'text' || questionHash(keyed) !== attempt.questionHash) {
      return silent('failed');
    }
    if (attempt.grade.status === 'ungradable') return silent('failed');
    const question = instantiate(keyed, attempt.seed) as TextQuestion;
    const answer = String(attempt.answer);
    const said = await lookAt(
      question,
      answer,
      `${attempt.questionHash} ${attempt.seed} ${answer}`,
    );
    if ('silence' in said) return silent(said.silence);
    const hints = question.hints.slice(0, attempt.hintsUsed % lookedUp);
    const hintCost = hints.reduce((sum, { cost }) => sum + cost, 0);
    return { model, ...decideOpinion(question, attempt.grade, said, hintCost) };
  }

  async function lookAt(
    question: TextQuestion,
    answer: string,
    key: string,
  ): Promise<Said | { silence: Silence }> {
    const before = known.get(key);
    if (before) return before;
    if (breaker.isOpen(now().getTime())) return { silence: 'unreachable' };
    const reply = await ask(buildOpinionRequest(question, answer));
    if (reply.kind === 'silence') {
      if (breaker.failed(now().getTime())) {
        report(
          `The language model does not answer (${reply.fault}). It is left alone for a minute.`,
        );
      }
      return { silence: reply.silence };
    }
    breaker.worked();
    const said = readReply(reply.text, question, answer);
    if (!said.ok) {
      report(
        `What the language model said of an answer to ${question.id} is not used: ${said.why}.`,
      );
      return { silence: 'unusable' };
    }
    const { ideas, comment } = said;
    known.set(key, { ideas, comment });
    if (known.size > remembered) known.delete(known.keys().next().value as string);
    return { ideas, comment };
  }

  const mayAsk = (learnerId: string): boolean => {
    const at = now().getTime();
    if (breaker.isOpen(at) || limit.waitFor(learnerId, at) > 0) return false;
    limit.count(learnerId, at);
    return true;
  };

  return {
    wants: (learnerId, question, grade) => wantsOpinion(question, grade) && mayAsk(learnerId),
    wantsOnContest: (learnerId, question, grade) =>
      wantsOpinionOnContest(question, grade) && mayAsk(learnerId),
    wake: () => queue.wake(),
    rest: () => queue.rest(),
  };
}

/** Where the card goes with a mark that counts; null where it stays. */
async function memoryAfter(job: OpinionJob, detail: OpinionDetail): Promise<ReviewMemory | null> {
  const { attempt } = job;
  if (!('ideas' in detail) || !detail.counts || attempt.hintsUsed >= lookedUp) return null;
  const learner = await findSubmitter(attempt);
  if (!learner) return null;
  const memory = await getReviewMemory(learner, attempt.questionId);
  const answered = {
    verdict: detail.verdict,
    hintsUsed: attempt.hintsUsed,
    certainty: attempt.certainty,
  };
  // The checker's verdict was counted already: it is taken back where nothing lies before or after it.
  if (attempt.grade.status === 'graded' && (memory?.reps ?? 0) > 1) return null;
  const before = attempt.grade.status === 'graded' ? null : memory;
  return scheduleReview(before, answered, attempt.createdAt);
}
