import type { z } from 'zod';
import type { Parameters } from './variant';

/**
 * What every question type agrees on.
 *
 * A question lives in `quiz.yaml` with its key. Its public half, built by allow-list in `toPublic`, reaches the
 * browser; the answer comes back as unknown data, is parsed (malformed is never "wrong"), graded, and appended to the
 * learner's record. All functions here are pure: the variant's seed and measured facts come in as arguments.
 */

export type QuestionKind =
  | 'choice'
  | 'numeric'
  | 'text'
  | 'order'
  | 'match'
  | 'fill'
  | 'point'
  | 'lab'
  | 'parts';

/** Fields that every keyed question has, whatever its kind. Texts are Markdown with `$…$` formulas. */
export interface QuestionFrame {
  /** Permanent, unique in the whole course: attempts refer to it. */
  id: string;
  kind: QuestionKind;
  prompt: string;
  /** Points for full credit. Default 1. */
  points: number;
  /** Learning objectives of the lesson's frontmatter that this question tests. */
  objectives: string[];
  /** Given one at a time; `cost` is the share of the points that opening it takes away. */
  hints: { text: string; cost: number }[];
  /** Shown after the answer, as the feedback policy permits. */
  explanation?: string;
  /** Where the answer is taught and can be tried. */
  seeAlso?: { lesson: string; section?: string; preset?: string };
  /** "How sure are you?" is asked with the answer; used for calibration, never for points. */
  certainty: boolean;
  /** Randomised variants: names and ranges; `{{expression}}` in any text is replaced by this learner's numbers. */
  parameters?: Parameters;
}

/** What the browser may know of a question before the feedback policy permits more. */
export interface PublicFrame {
  id: string;
  kind: QuestionKind;
  promptHtml: string;
  points: number;
  objectives: string[];
  /** Number and cost of the hints; their texts are asked for one at a time. */
  hintCosts: number[];
  certainty: boolean;
  /** Which variant this is; goes back with the answer. */
  seed: number;
}

export type Verdict = 'correct' | 'partial' | 'incorrect';

export type Parsed<Answer> = { ok: true; answer: Answer } | { ok: false; reason: string };

/** State of one key idea in a free-text answer, with the learner's own words that show it. */
export interface IdeaFinding {
  id: string;
  state: 'found' | 'absent' | 'contradicted';
  /** Exact pieces of the answer as typed; empty when absent. */
  evidence: string[];
  /** The idea in the author's words; shown with the feedback. */
  text: string;
  points: number;
  /** Seen by a second opinion and not by the checker. */
  second?: boolean;
}

export interface FeedbackMessage {
  tone: 'right' | 'wrong' | 'note';
  text: string;
  /** Which piece of the answer it is about, where there is one (a choice's id, a blank's id, a part's id). */
  about?: string;
}

export interface Feedback {
  messages: FeedbackMessage[];
  ideas?: IdeaFinding[];
  misconceptions?: { id: string; text: string; evidence: string[] }[];
  /** `parts`: the grade of each part by its id. */
  parts?: Record<string, Grade>;
}

/**
 * - `ungradable`: the answer could not be read; it costs no attempt and loses nothing.
 * - `unsure`: goes to the teacher, or to the learner's own marking where there is no teacher.
 */
export type Grade =
  | { status: 'ungradable'; reason: string }
  | {
      status: 'unsure';
      /** What the checker leans to, never shown as a mark. */
      leaning: Verdict;
      earned: number;
      possible: number;
      why: string;
      feedback: Feedback;
    }
  | {
      status: 'graded';
      verdict: Verdict;
      earned: number;
      possible: number;
      feedback: Feedback;
    };

/** What may be shown once the policy permits: the right answer in words. */
export interface Reveal {
  modelAnswer: string;
  explanation?: string;
  seeAlso?: QuestionFrame['seeAlso'];
}

export interface GradeContext {
  /** Seed of this learner's variant, kept with the attempt. */
  seed: number;
  /** `lab` only: what the server measured by running the experiment again. */
  facts?: unknown;
}

/** One folder under `lib/quiz/<kind>/` provides this; `grading.ts` lists all of them. */
export interface QuestionType<
  Keyed extends QuestionFrame = QuestionFrame,
  Public extends PublicFrame = PublicFrame,
  Answer = unknown,
> {
  kind: Keyed['kind'];
  /** Checks the question as the author wrote it; messages say what is expected. */
  schema: z.ZodType<Keyed>;
  /** The public half. `renderMarkdown` is given, so that this stays pure of the content room. */
  toPublic(question: Keyed, seed: number, renderMarkdown: (text: string) => string): Public;
  parse(raw: unknown, question: Keyed, seed: number): Parsed<Answer>;
  grade(answer: Answer, question: Keyed, context: GradeContext): Grade;
  reveal(question: Keyed, seed: number): Reveal;
}
