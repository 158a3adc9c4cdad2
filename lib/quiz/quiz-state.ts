import type { PublicFrame } from './contract';
import type { Outcome } from './outcome';

/** What the browser is told of a learner's work on one quiz, apart from the static page. */
export interface QuizState {
  questions: Record<string, QuestionState>;
  /** Tells the learner's own pages apart from those of the next person at this machine. */
  owner: string | null;
  /** A language model may be asked about free-text answers; whoever answers is told before. */
  asksModel?: boolean;
  /** Its questions are answered in the quiz alone, as a class or the quiz itself demands. */
  kept?: boolean;
}

export interface QuestionState {
  /** The variant to answer next, and its public half where it is not the one on the static page. */
  seed: number;
  question?: PublicFrame;
  draft?: { value: unknown; clientKey: string; certainty: number | null; at: string };
  /** The last attempt. */
  outcome?: Outcome;
  attempts: number;
  /** Texts of the hints opened so far. */
  hints: string[];
}
