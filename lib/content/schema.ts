import { z } from 'zod';
import { quizSettingsFields, refineSettings } from '../quiz/settings';

const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower case words joined by hyphens, like weight-updates',
  );
const sentence = z.string().trim().min(1);

/** content/course.yaml: what comes in which order. Titles live in the lessons. */
export const courseSchema = z.strictObject({
  title: sentence,
  summary: sentence,
  parts: z
    .array(
      z.strictObject({
        id: slug,
        title: sentence,
        summary: sentence,
        lessons: z.array(slug).min(1),
        /** Quizzes of their own that close the part. */
        quizzes: z.array(slug).default([]),
      }),
    )
    .min(1),
});
export type Course = z.infer<typeof courseSchema>;

/** The head of lesson.mdx. A lesson that is `coming` is announced on the map and has no text yet. */
export const frontmatterSchema = z.strictObject({
  title: sentence,
  summary: sentence,
  status: z.enum(['ready', 'coming']).default('ready'),
  slides: z.array(sentence).min(1),
  minutes: z.number().int().min(3).max(30),
  prerequisites: z.array(slug).default([]),
  objectives: z.record(slug, sentence).default({}),
});
export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** content/glossary.yaml. Definitions are Markdown of one or two sentences. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        id: slug,
        term: sentence,
        also: z.array(sentence).default([]),
        definition: sentence,
        lesson: slug.optional(),
      }),
    )
    .min(1),
});
export type GlossaryTerm = z.infer<typeof glossarySchema>['terms'][number];

/** quiz.yaml. The questions themselves are checked by their kinds' own schemas. */
export const quizFileSchema = z
  .strictObject({
    title: sentence.optional(),
    summary: sentence.optional(),
    ...quizSettingsFields,
    questions: z.array(z.record(z.string(), z.unknown())).min(1),
  })
  .superRefine(refineSettings);
export type QuizFile = z.infer<typeof quizFileSchema>;
