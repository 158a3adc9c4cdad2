import type { Experiment } from '../../engine/spec';
import { describeGoal } from '../../experiment/goal';
import { parseExperiment } from '../../experiment/schema';
import type { FeedbackMessage, QuestionType } from '../contract';
import { gradedShare } from '../earned';
import { publicFrame } from '../frame';
import { listBreaches } from './freedoms';
import {
  horizonOf,
  judgedSeeds,
  type LabFacts,
  type LabPublic,
  type LabQuestion,
  labSchema,
} from './schema';

export interface LabAnswer {
  experiment: Experiment;
  digest: string | null;
}

export const labType: QuestionType<LabQuestion, LabPublic, LabAnswer> = {
  kind: 'lab',
  schema: labSchema,

  toPublic(question, seed, renderMarkdown) {
    return {
      ...publicFrame(question, seed, renderMarkdown),
      kind: 'lab',
      experiment: question.experiment,
      mayChange: question.mayChange,
      goal: question.goal,
      goalText: describeGoal(question.goal),
      seeds: question.seeds ?? [question.experiment.seed],
      hiddenSeedCount: question.hiddenSeeds.length,
      needed: neededOf(question),
      widget: question.widget ?? null,
    };
  },

  parse(raw, question) {
    const fields: Record<string, unknown> =
      raw !== null && typeof raw === 'object' ? { ...raw } : {};
    if (fields.experiment === undefined) {
      return { ok: false, reason: 'Run your experiment, then submit it.' };
    }
    const checked = parseExperiment(fields.experiment);
    if (!checked.ok) return { ok: false, reason: checked.problems.slice(0, 3).join(' ') };
    // The seed is judged apart: any that the learner tried may be sent.
    const sent = { ...checked.value, seed: question.experiment.seed };
    const breaches = listBreaches(sent, question.experiment, question.mayChange);
    if (breaches.length > 0) return { ok: false, reason: breaches.slice(0, 3).join(' ') };
    const steps = judgedSeeds(question).length * horizonOf(question.goal, sent);
    if (steps > question.budget.steps) {
      return {
        ok: false,
        reason: `Judging this takes ${steps} steps; the question allows ${question.budget.steps}.`,
      };
    }
    const { digest } = fields;
    if (digest !== undefined && (typeof digest !== 'string' || digest.length > 128)) {
      return { ok: false, reason: 'The digest of your run could not be read. Run it again.' };
    }
    return { ok: true, answer: { experiment: checked.value, digest: digest ?? null } };
  },

  grade(_answer, question, context) {
    const facts = context.facts as LabFacts | undefined;
    if (!facts)
      return { status: 'ungradable', reason: 'The experiment has not been run on the server yet.' };
    if (facts.claimedDigest !== null && facts.claimedDigest !== facts.measuredDigest) {
      return {
        status: 'ungradable',
        reason: `Your browser and the server disagree on this run (${facts.claimedDigest} here, ${facts.measuredDigest} there). Nothing is counted. Reload the page, run it again and submit.`,
      };
    }
    if (facts.exhausted) {
      const limit =
        facts.exhausted === 'time'
          ? `${question.budget.seconds} seconds`
          : `${question.budget.steps} steps`;
      return {
        status: 'ungradable',
        reason: `The run did not end within ${limit}. Make it smaller.`,
      };
    }
    const needed = neededOf(question);
    const reached = facts.runs.filter((run) => run.reached).length;
    const messages: FeedbackMessage[] = facts.runs.map((run) => ({
      tone: run.reached ? 'right' : 'wrong',
      // A hidden seed stays hidden, or the next try could be fitted to it.
      text: `${run.hidden ? 'A seed you have not seen' : `Seed ${run.seed}`}: ${
        run.reached
          ? `reached at step ${run.step}`
          : `not reached; it lacks ${run.unmet.join(', ')}`
      }.`,
    }));
    if (facts.claimedDigest !== null) {
      messages.push({ tone: 'note', text: 'Your browser and the server got the same bits.' });
    }
    return gradedShare(reached >= needed ? 1 : 0, question.points, { messages });
  },

  reveal(question) {
    return {
      modelAnswer: question.explanation ?? `Reach ${describeGoal(question.goal)}.`,
      seeAlso: question.seeAlso,
    };
  },
};

function neededOf(question: LabQuestion): number {
  return question.needed ?? judgedSeeds(question).length;
}
