import { z } from 'zod';
import type { QuestionFrame } from '../contract';
import { frameFields } from '../frame';

/**
 * The key of a free-text question, as its author writes it. Phrases are plain words, not regular expressions; how
 * they are read is told in `content/quizzes/README.md`.
 */

/** Longer answers are refused with a reason; nobody needs more for a short question. */
export const MAX_ANSWER_LENGTH = 6000;

const id = z
  .string()
  .regex(/^[a-z][a-z0-9_-]*$/i, 'an id is letters, digits, "-" and "_", beginning with a letter');
/** Phrases, one a line (`say: |`), or as a list. */
const phraseList = z.union([
  z.array(z.string().trim().min(2)),
  z.string().transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]);
const phrases = phraseList.default([]);

/** A part of what the question asks: it is answered by yes or no, or by a count. */
const askSchema = z.strictObject({
  id,
  /** Words that show that a clause is about this part. */
  about: phraseList.refine((list) => list.length > 0, 'needs at least one word'),
  /** Statements that amount to "yes", and to "no". */
  yes: phrases,
  no: phrases,
  /** Statements that are neither: the question "slower?" answered by "faster". */
  other: phrases,
  /** Words that show that a clause speaks of another case; what it says counts only where nothing else is said. */
  aside: phrases,
  /** Words for what is counted, and for what is not, where the part asks for a number. */
  counted: phrases,
  notCounted: phrases,
});

const verdictSchema = z.strictObject({ ask: id, is: z.enum(['yes', 'no', 'other']) });
const countSchema = z.strictObject({ ask: id, accept: z.array(z.number()).min(1) });

const ideaSchema = z.strictObject({
  id,
  text: z.string().min(3),
  points: z.number().positive().default(1),
  /** Ways to say it; each counts when all its words occur in one clause and are asserted. */
  say: phrases,
  /** Ways to say the opposite. Phrases with one direction ("fewer layers") bring theirs along. */
  against: phrases,
  /** Whether turning a direction round contradicts the idea. */
  flip: z.boolean().default(true),
  verdict: verdictSchema.optional(),
  count: countSchema.optional(),
  /** Other ideas that assert this one too. */
  impliedBy: z.array(id).default([]),
  /** Misconceptions that take the idea away. */
  refutedBy: z.array(id).default([]),
  /** Said to whoever has found it, and to whoever has not. */
  praise: z.string().optional(),
  advice: z.string().optional(),
});

const misconceptionSchema = z.strictObject({
  id,
  text: z.string().min(3),
  say: phrases,
  verdict: verdictSchema.optional(),
  count: countSchema.optional(),
  feedback: z.string().min(3),
  /** `none`: feedback only; `partial`: no full credit beside it; `incorrect`: no credit beside it. */
  effect: z.enum(['none', 'partial', 'incorrect']).default('partial'),
  /** A measure: it counts where it is proposed, not where it stands in a reason or a condition. */
  proposal: z.boolean().default(false),
  /** Does not count where one of these ideas is found. */
  unless: z.array(id).default([]),
});

export type Condition =
  | string
  | { all: Condition[] }
  | { any: Condition[] }
  | { atLeast: number; of: Condition[] }
  | { not: Condition }
  | { contradicted: string };

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    id,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ atLeast: z.number().int().min(1), of: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ contradicted: id }),
  ]),
);

const creditSchema = z.strictObject({
  /** What full credit needs, and what some credit needs: ids of ideas, joined by all, any, atLeast … of, not. */
  full: conditionSchema,
  partial: conditionSchema.optional(),
  /** What takes all credit away. */
  none: conditionSchema.optional(),
  /** Share of the points for partial credit; `ideas`: the share of the ideas' points that were found. */
  partialShare: z.union([z.number().gt(0).lt(1), z.literal('ideas')]).default(0.5),
});

export const textQuestionSchema = z
  .strictObject({
    ...frameFields,
    kind: z.literal('text'),
    modelAnswer: z.string().min(3),
    /** More words for one thing, for this question only; usable as `<name>` in its phrases. */
    words: z.record(z.string().regex(/^\w+$/), phraseList).default({}),
    asks: z.array(askSchema).default([]),
    /** What the answer may compare with: a misconception is not held that is said of one of these. */
    others: phrases,
    ideas: z.array(ideaSchema).min(1),
    misconceptions: z.array(misconceptionSchema).default([]),
    /** Share of a longer answer's words that must belong to the question's subject. */
    topicShare: z.number().min(0).max(1).default(0.15),
    credit: creditSchema,
    /** What agreement with the labelled answers beside the quiz must reach. */
    floor: z
      .strictObject({
        accuracy: z.number().min(0).max(1).default(0.8),
        macroF1: z.number().min(0).max(1).default(0.75),
        unsure: z.number().min(0).max(1).default(0.1),
        falseAccepts: z.number().int().min(0).default(0),
      })
      .default({ accuracy: 0.8, macroF1: 0.75, unsure: 0.1, falseAccepts: 0 }),
  })
  .superRefine((question, context) => {
    const ideas = new Set<string>();
    const all = new Set<string>();
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    question.ideas.forEach((idea, i) => {
      if (all.has(idea.id)) complain(['ideas', i, 'id'], `the id "${idea.id}" is used twice`);
      ideas.add(idea.id);
      all.add(idea.id);
      if (!idea.say.length && !idea.verdict && !idea.count && !idea.impliedBy.length)
        complain(
          ['ideas', i],
          `the idea "${idea.id}" can never be found: give it "say" phrases, a "verdict" or a "count"`,
        );
    });
    question.misconceptions.forEach((misconception, i) => {
      if (all.has(misconception.id))
        complain(['misconceptions', i, 'id'], `the id "${misconception.id}" is used twice`);
      all.add(misconception.id);
      if (!misconception.say.length && !misconception.verdict && !misconception.count)
        complain(
          ['misconceptions', i],
          `the misconception "${misconception.id}" can never be found: give it "say" phrases, a "verdict" or a "count"`,
        );
    });
    const asks = new Set(question.asks.map((ask) => ask.id));
    for (const [list, entries] of [
      ['ideas', question.ideas],
      ['misconceptions', question.misconceptions],
    ] as const) {
      entries.forEach((entry, i) => {
        for (const use of [entry.verdict, entry.count])
          if (use && !asks.has(use.ask))
            complain(
              [list, i],
              `"${entry.id}" refers to the ask "${use.ask}"; the asks are: ${[...asks].join(', ') || 'none'}`,
            );
      });
    }
    const check = (condition: Condition | undefined, path: string[]): void => {
      if (condition === undefined) return;
      if (typeof condition === 'string') {
        if (!all.has(condition))
          complain(
            path,
            `"${condition}" is no idea and no misconception of this question; they are: ${[...all].join(', ')}`,
          );
      } else if ('all' in condition) for (const part of condition.all) check(part, path);
      else if ('any' in condition) for (const part of condition.any) check(part, path);
      else if ('of' in condition) {
        if (condition.atLeast > condition.of.length)
          complain(
            path,
            `atLeast ${condition.atLeast} of ${condition.of.length} ideas can never be met`,
          );
        for (const part of condition.of) check(part, path);
      } else if ('contradicted' in condition) {
        if (!ideas.has(condition.contradicted))
          complain(path, `"${condition.contradicted}" is no idea of this question`);
      } else check(condition.not, path);
    };
    check(question.credit.full, ['credit', 'full']);
    check(question.credit.partial, ['credit', 'partial']);
    check(question.credit.none, ['credit', 'none']);
    question.ideas.forEach((idea, i) => {
      for (const other of idea.impliedBy)
        if (!ideas.has(other))
          complain(['ideas', i, 'impliedBy'], `"${other}" is no idea of this question`);
      for (const other of idea.refutedBy)
        if (!all.has(other) || ideas.has(other))
          complain(['ideas', i, 'refutedBy'], `"${other}" is no misconception of this question`);
    });
  });

export type TextQuestion = z.output<typeof textQuestionSchema> & QuestionFrame;
export type Ask = TextQuestion['asks'][number];
export type Idea = TextQuestion['ideas'][number];
export type Misconception = TextQuestion['misconceptions'][number];
