import type { Outcome } from '../outcome';

/** What the browser is told of a lab that is being verified. */
export type LabJobNews =
  | { state: 'queued'; before: number; seconds: number }
  | { state: 'running'; progress: number; seconds: number }
  | { state: 'done'; reply: { kind: 'outcome'; outcome: Outcome } }
  | { state: 'failed'; reason: string };
