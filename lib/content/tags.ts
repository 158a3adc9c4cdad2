import { z } from 'zod';
import type * as core from 'zod/v4/core';
import type { Experiment } from '../engine/spec';
import type { Goal } from '../experiment/goal';
import { parseGoal } from '../experiment/goal-schema';
import { checkValue, type Problem, readPath } from './issues';

/** What an author may write in a tag. */
export interface TagSpec {
  /** What is wrong with the props. A path that is only in the words (`network.layers[1].units must …`) is found there. */
  check: (props: Record<string, unknown>) => Problem[];
  children: 'none' | 'optional' | 'required';
  /** Only of a widget, which has an `id` and may have `presets` and `tasks`: what can be run; null where a prop is wrong. */
  widget?: (props: Record<string, unknown>) => WidgetRuns | null;
}

/** The experiments that a widget's tag holds, and what its author says of them. */
export interface WidgetRuns {
  original: Experiment;
  presets: { id: string; experiment: Experiment }[];
  claims: { where: string; experiment: Experiment; goal: Goal; original: Experiment }[];
}

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens, like two-moons');
const nothing = bySchema(z.strictObject({}));

/** Props that one schema decides. */
export function bySchema(schema: core.$ZodType): TagSpec['check'] {
  return (props) => {
    const checked = checkValue(schema, props);
    return checked.ok ? [] : checked.problems;
  };
}

const claimSchema = z.strictObject({
  widget: id,
  preset: id.optional(),
  goal: z.record(z.string(), z.unknown()),
});

function checkClaim(props: Record<string, unknown>): Problem[] {
  const problems = bySchema(claimSchema)(props);
  if (problems.length) return problems;
  const goal = parseGoal(props.goal);
  return goal.ok ? [] : placeSentences(goal.problems);
}

/** Other rooms' sentences begin with the path they speak of. */
export function placeSentences(sentences: readonly string[]): Problem[] {
  return sentences.map((message) => ({ path: readPath(message) ?? [], message }));
}

/** The tags of the prose itself; the widgets' tags come from their registry. */
export const proseTags = {
  /** A choice question of the lesson's quiz, asked before the widget runs. */
  Predict: { check: bySchema(z.strictObject({ id })), children: 'none' },
  /** A task of the widget named `widget`; ticked when its goal is reached. */
  Task: { check: bySchema(z.strictObject({ id, widget: id })), children: 'optional' },
  /** The rest of the lesson's quiz. */
  Check: { check: nothing, children: 'none' },
  Note: { check: nothing, children: 'required' },
  Term: { check: bySchema(z.strictObject({ name: id })), children: 'optional' },
  Figure: {
    check: bySchema(
      z.strictObject({
        id: id.optional(),
        caption: z.string().min(1),
        wide: z.boolean().optional(),
      }),
    ),
    children: 'required',
  },
  /** `claim` is what people believe; the text says what is so. */
  Misconception: {
    check: bySchema(z.strictObject({ claim: z.string().min(1) })),
    children: 'required',
  },
  /** What the slide says, where the text says it more exactly. */
  Slide: { check: bySchema(z.strictObject({ says: z.string().min(1) })), children: 'optional' },
  Recap: { check: nothing, children: 'required' },
  PyTorch: { check: nothing, children: 'required' },
  Keras: { check: nothing, children: 'required' },
  Sources: { check: nothing, children: 'required' },
  /** A sentence that is tried: the named preset of the named widget, run headless, reaches the goal. */
  Claim: {
    check: checkClaim,
    children: 'required',
  },
} as const satisfies Record<string, TagSpec>;

/** Plain HTML that Markdown lacks. */
export const htmlTags = new Set(['br', 'sub', 'sup', 'kbd', 'abbr', 'details', 'summary']);
