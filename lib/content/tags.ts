import { z } from 'zod';
import type * as core from 'zod/v4/core';

/** What an author may write in a tag. */
export interface TagSpec {
  props: core.$ZodType;
  children: 'none' | 'optional' | 'required';
  /** A widget: has an `id`, may have `presets` and `tasks`. */
  widget?: boolean;
}

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens, like two-moons');
const nothing = z.strictObject({});

/** The tags of the prose itself; the widgets' tags come from their registry. */
export const proseTags = {
  /** A choice question of the lesson's quiz, asked before the widget runs. */
  Predict: { props: z.strictObject({ id }), children: 'none' },
  /** A task of the widget named `widget`; ticked when its goal is reached. */
  Task: { props: z.strictObject({ id, widget: id }), children: 'optional' },
  /** The rest of the lesson's quiz. */
  Check: { props: nothing, children: 'none' },
  Note: { props: nothing, children: 'required' },
  Term: { props: z.strictObject({ name: id }), children: 'optional' },
  Figure: {
    props: z.strictObject({
      id: id.optional(),
      caption: z.string().min(1),
      wide: z.boolean().optional(),
    }),
    children: 'required',
  },
  /** `claim` is what people believe; the text says what is so. */
  Misconception: { props: z.strictObject({ claim: z.string().min(1) }), children: 'required' },
  /** What the slide says, where the text says it more exactly. */
  Slide: { props: z.strictObject({ says: z.string().min(1) }), children: 'optional' },
  Recap: { props: nothing, children: 'required' },
  PyTorch: { props: nothing, children: 'required' },
  Keras: { props: nothing, children: 'required' },
  Sources: { props: nothing, children: 'required' },
  /** A sentence that is tried: the named preset of the named widget, run headless, reaches the goal. */
  Claim: {
    props: z.strictObject({
      widget: id,
      preset: id.optional(),
      goal: z.record(z.string(), z.unknown()),
    }),
    children: 'required',
  },
} as const satisfies Record<string, TagSpec>;

/** Plain HTML that Markdown lacks. */
export const htmlTags = new Set(['br', 'sub', 'sup', 'kbd', 'abbr', 'details', 'summary']);
