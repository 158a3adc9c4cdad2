import { z } from 'zod';

/** When the learner sees what was right: at once, when the sitting is handed in, or when the deadline has passed. */
export const feedbackPolicies = ['at-once', 'after-submission', 'after-deadline'] as const;
export type FeedbackPolicy = (typeof feedbackPolicies)[number];

const moment = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)), {
    error: 'must be a moment like 2027-01-31T23:59:00Z',
  });

/** How a quiz may be taken; the head of a quiz.yaml. A lesson's own quiz usually leaves all of it out. */
export const quizSettingsFields = {
  feedback: z.enum(feedbackPolicies).default('at-once'),
  /** `one`: one question at a time; `all`: all on a page. The learner may change it. */
  layout: z.enum(['one', 'all']).default('one'),
  /** Minutes from the beginning of a sitting, kept by the server. */
  timeLimit: z.number().positive('must be above 0').max(600, 'must be at most 600').optional(),
  opens: moment.optional(),
  deadline: moment.optional(),
  /** Sittings allowed. Default: as many as you like. */
  attempts: z
    .number()
    .int()
    .min(1, 'must be at least 1')
    .max(100, 'must be at most 100')
    .optional(),
};

const settingsSchema = z.object(quizSettingsFields);
export type QuizSettings = z.infer<typeof settingsSchema>;

/** Practice: feedback at once, no limits. */
export const defaultSettings: QuizSettings = settingsSchema.parse({});

/** What is wrong with settings that are each well formed; for a schema's `superRefine`. */
export function refineSettings(settings: QuizSettings, context: z.RefinementCtx): void {
  const { opens, deadline, feedback } = settings;
  if (opens && deadline && Date.parse(opens) >= Date.parse(deadline)) {
    const message = `must come after opens (${opens}); got ${deadline}`;
    context.addIssue({ code: 'custom', path: ['deadline'], message });
  }
  if (feedback === 'after-deadline' && !deadline) {
    context.addIssue({
      code: 'custom',
      path: ['feedback'],
      message: 'after-deadline needs a deadline',
    });
  }
}
