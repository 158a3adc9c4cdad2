import { z } from 'zod';
import { feedbackPolicies } from '../../quiz/settings';

/** What a class's assignment changes about a quiz; what is left out stays as the quiz has it. */
export const assignmentPolicy = z.strictObject({
  feedback: z.enum(feedbackPolicies).optional(),
  /** Minutes; null for no limit. */
  timeLimit: z.number().positive('must be above 0').max(600, 'must be at most 600').nullish(),
  /** Sittings allowed; null for as many as you like. */
  attempts: z
    .number()
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(100, 'must be at most 100')
    .nullish(),
});
export type AssignmentPolicy = z.infer<typeof assignmentPolicy>;

/** A quiz as it was assigned to a class of this learner's. */
export interface AssignedQuiz {
  id: string;
  slug: string;
  /** The class that it was assigned to. */
  className?: string;
  opensAt: Date | null;
  dueAt: Date | null;
  policy: AssignmentPolicy;
}
