/**
 * A question of one kind as an author would write it, with answers that prove its grader. Tests run every example;
 * the gallery and the author's guide show them.
 */
export interface QuestionExample {
  title: string;
  /** What stands in the YAML. */
  written: Record<string, unknown>;
  seed: number;
  right: unknown[];
  /** With the share of the points each must earn. */
  partial: { answer: unknown; share: number }[];
  wrong: unknown[];
  /** Cannot be read: a reason comes back, never a mark. */
  malformed: unknown[];
  /** Measured facts, for kinds that are graded by them. */
  facts?: unknown;
}
