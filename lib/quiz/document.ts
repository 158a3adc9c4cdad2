import { z } from 'zod';
import { idSchema, textSchema } from './frame';
import { type KeyedQuestion, parseQuestion } from './grading';
import { listQuestionProblems, type QuestionProblem, wordIssue } from './problems';

/** When the learner sees what was right: at once, when the sitting is handed in, or when the deadline has passed. */
export const feedbackPolicies = ['at-once', 'after-submission', 'after-deadline'] as const;
export type FeedbackPolicy = (typeof feedbackPolicies)[number];

const moment = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)), {
    error: 'must be a moment like 2027-01-31T23:59:00Z',
  });

/** How a quiz may be taken. A lesson's own `quiz.yaml` usually leaves all of it out. */
const settingsFields = {
  title: textSchema.optional(),
  summary: textSchema.optional(),
  /** Lesson that these questions belong to, for the way back. */
  lesson: idSchema.optional(),
  feedback: z.enum(feedbackPolicies).default('at-once'),
  /** `one`: one question at a time; `all`: all on a page. The learner may change it. */
  layout: z.enum(['one', 'all']).default('one'),
  shuffle: z.boolean().default(false),
  /** Minutes from the beginning of a sitting, kept by the server. */
  timeLimit: z.number().positive().max(600).optional(),
  opens: moment.optional(),
  deadline: moment.optional(),
  /** Sittings allowed. Default: as many as you like. */
  attempts: z.number().int().min(1).max(100).optional(),
};

const quizSchema = z.strictObject({
  ...settingsFields,
  questions: z.array(z.unknown()).min(1, 'a quiz needs at least 1 question').max(100),
});

export type QuizSettings = Omit<z.infer<typeof quizSchema>, 'questions'>;
export interface Quiz extends QuizSettings {
  questions: KeyedQuestion[];
}

export type ParsedQuiz = { ok: true; quiz: Quiz } | { ok: false; problems: QuestionProblem[] };

/** A whole `quiz.yaml`: settings, and questions whose ids are unique. Problems carry their place. */
export function parseQuiz(raw: unknown): ParsedQuiz {
  const result = quizSchema.safeParse(raw, { error: wordIssue, reportInput: true });
  if (!result.success) {
    const known = [...Object.keys(settingsFields), 'questions'];
    return { ok: false, problems: listQuestionProblems(result.error.issues, known) };
  }
  const problems: QuestionProblem[] = [];
  const questions: KeyedQuestion[] = [];
  const ids = new Set<string>();
  for (const [at, one] of result.data.questions.entries()) {
    const parsed = parseQuestion(one);
    if (!parsed.ok) {
      for (const problem of parsed.problems) {
        problems.push({ path: ['questions', at, ...problem.path], message: problem.message });
      }
      continue;
    }
    if (ids.has(parsed.question.id)) {
      const message = `"${parsed.question.id}" is used twice; ids are unique in the whole course`;
      problems.push({ path: ['questions', at, 'id'], message });
    }
    ids.add(parsed.question.id);
    questions.push(parsed.question);
  }
  const { opens, deadline } = result.data;
  if (opens && deadline && Date.parse(opens) >= Date.parse(deadline)) {
    problems.push({
      path: ['deadline'],
      message: `must come after opens (${opens}); got ${deadline}`,
    });
  }
  if (result.data.feedback === 'after-deadline' && !deadline) {
    problems.push({ path: ['feedback'], message: 'after-deadline needs a deadline' });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, quiz: { ...result.data, questions } };
}
