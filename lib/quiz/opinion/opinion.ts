import type { Verdict } from '../contract';

/** What a language model found in an answer. Points follow from the question's own rule, never from the model. */
export interface Opinion {
  /** The model's name, as the host configured it. */
  model: string;
  /** What the question's rule gives for the ideas found. */
  verdict: Verdict;
  earned: number;
  /** False where the mark stands whatever the model says: then this is advice to people. */
  counts: boolean;
  ideas: OpinionIdea[];
  comment: string;
}

export interface OpinionIdea {
  id: string;
  state: 'found' | 'absent' | 'contradicted';
  /** Exact pieces of the answer as typed. */
  evidence: string[];
}

/** Why there is no opinion although one was asked for. */
export type Silence = 'unreachable' | 'late' | 'failed' | 'unusable';

/** What is kept with the attempt. */
export type OpinionDetail = Opinion | { model: string; silence: Silence };

export function isOpinion(detail: unknown): detail is Opinion {
  return detail !== null && typeof detail === 'object' && 'ideas' in detail;
}
