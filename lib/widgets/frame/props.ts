import * as z from 'zod/mini';
import type { NetworkSpec } from '@/lib/engine/network-spec';
import type { DataSpec, Experiment } from '@/lib/engine/spec';
import type { TrainingSpec } from '@/lib/engine/training-spec';
import type { Goal } from '@/lib/experiment/goal';
import { goalSchema } from '@/lib/experiment/goal-schema';
import { formatPath } from '@/lib/experiment/problems';
import { type Checked, check, parseExperiment } from '@/lib/experiment/schema';
import type { Refuse } from './first-run';
import { expandStacks } from './stack';

/** Some parts of an experiment; what is left out comes from the widget's own (or its default). */
export interface ExperimentPart {
  data?: Partial<DataSpec>;
  network?: NetworkSpec;
  training?: Partial<TrainingSpec>;
  seed?: number;
}

/** What an author may write on every widget's tag. */
export interface AuthoredProps extends ExperimentPart {
  /** Permanent within the lesson. */
  id: string;
  title?: string;
  /** A sentence under the figure: what to look at. */
  caption?: string;
  presets?: {
    id: string;
    title: string;
    kind: 'works' | 'fails' | 'yours';
    /** What to notice, and why it happens. */
    say: string;
    experiment?: ExperimentPart;
    /** A claim about this preset, run headless by the tests. */
    goal?: Goal;
  }[];
  tasks?: {
    id: string;
    say: string;
    goal: Goal;
    /** An experiment that reaches the goal: proves in the tests that the task can be done. Never sent to a page. */
    solution?: ExperimentPart;
  }[];
  /** A claim about the experiment as given, run headless by the tests. */
  goal?: Goal;
}

export interface Preset {
  id: string;
  title: string;
  kind: 'works' | 'fails' | 'yours';
  say: string;
  experiment: Experiment;
}

export interface Task {
  id: string;
  say: string;
  goal: Goal;
}

/** What every widget's view receives: checked, complete, and free of solutions. */
export interface WidgetProps {
  id: string;
  title: string;
  caption?: string;
  original: Experiment;
  presets: Preset[];
  tasks: Task[];
}

/** A statement about a run that the tests verify by running it. */
export interface Claim {
  /** Where it was written: `goal`, `presets[1].goal`, `tasks[0].solution`. */
  where: string;
  experiment: Experiment;
  goal: Goal;
  /** For `keep`: the experiment that must not have changed. */
  original: Experiment;
}

const text = z
  .string({ error: 'must be text' })
  .check(z.minLength(1, { error: 'must not be empty' }));
const slug = z
  .string({ error: 'must be text' })
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be lower-case words joined by -' }));
const part = z.optional(
  z.strictObject(
    {
      data: z.optional(z.any()),
      network: z.optional(z.any()),
      training: z.optional(z.any()),
      seed: z.optional(z.any()),
    },
    { error: 'must be an object with data, network, training or seed' },
  ),
);

const commonShape = {
  id: slug,
  title: z.optional(text),
  caption: z.optional(text),
  data: z.optional(z.any()),
  network: z.optional(z.any()),
  training: z.optional(z.any()),
  seed: z.optional(z.any()),
  presets: z.optional(
    z.array(
      z.strictObject(
        {
          id: slug,
          title: text,
          kind: z.enum(['works', 'fails', 'yours']),
          say: text,
          experiment: part,
          goal: z.optional(goalSchema),
        },
        { error: 'must be an object with id, title, kind, say' },
      ),
      { error: 'must be a list' },
    ),
  ),
  tasks: z.optional(
    z.array(
      z.strictObject(
        { id: slug, say: text, goal: goalSchema, solution: part },
        { error: 'must be an object with id, say, goal' },
      ),
      { error: 'must be a list' },
    ),
  ),
  goal: z.optional(goalSchema),
};

/**
 * Lays parts over an experiment. `training` is joined field by field, `data` too unless the set
 * changes; `network` and `seed` replace.
 */
export function joinExperiment(base: Experiment, over: ExperimentPart = {}): unknown {
  const sameSet = over.data?.set === undefined || over.data.set === base.data.set;
  return {
    data: sameSet ? { ...base.data, ...over.data } : over.data,
    network: over.network ?? base.network,
    training: { ...base.training, ...over.training },
    seed: over.seed ?? base.seed,
  };
}

export interface ParsedWidget<Own> {
  props: WidgetProps & Own;
  claims: Claim[];
}

/**
 * Checks what an author wrote on a tag: the fields that every widget has, the widget's own
 * (`ownShape`), and each experiment after it was joined with `base`; `refuse` says what of these
 * the widget cannot show.
 */
export function parseWidgetProps<Shape extends z.core.$ZodShape>(
  input: unknown,
  {
    title,
    base,
    ownShape,
    refuse = () => null,
  }: { title: string; base: Experiment; ownShape: Shape; refuse?: Refuse },
): Checked<ParsedWidget<z.infer<z.ZodMiniObject<Shape>>>> {
  const known = { ...commonShape, ...ownShape };
  const schema = z.strictObject(known, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') Object.assign(issue, { known: Object.keys(known) });
      return 'must be an object of props';
    },
  });
  const checked = check(schema as unknown as z.ZodMiniType<AuthoredProps>, expandStacks(input));
  if (!checked.ok) return checked;
  const { id, title: ownTitle, caption, goal, presets = [], tasks = [], ...rest } = checked.value;
  const { data, network, training, seed, ...own } = rest;
  const problems: string[] = [];
  const complete = (over: ExperimentPart | undefined, from: Experiment, path: PropertyKey[]) => {
    const parsed = parseExperiment(joinExperiment(from, over));
    const refused = parsed.ok ? refuse(parsed.value) : null;
    if (parsed.ok && !refused) return parsed.value;
    const found = parsed.ok ? [refused] : parsed.problems;
    const prefix = formatPath(path);
    problems.push(...found.map((problem) => (prefix ? `${prefix}.${problem}` : `${problem}`)));
    return from;
  };
  const original = complete({ data, network, training, seed }, base, []);
  const claims: Claim[] = [];
  const claim = (where: string, experiment: Experiment, wanted: Goal | undefined) => {
    if (wanted) claims.push({ where, experiment, goal: wanted, original });
  };
  claim('goal', original, goal);
  const readyPresets = presets.map(({ experiment: over, goal: wanted, ...preset }, i) => {
    const experiment = complete(over, original, ['presets', i, 'experiment']);
    claim(`presets[${i}].goal`, experiment, wanted);
    return { ...preset, experiment };
  });
  tasks.forEach((task, i) => {
    if (!task.solution) return;
    const experiment = complete(task.solution, original, ['tasks', i, 'solution']);
    claim(`tasks[${i}].solution`, experiment, task.goal);
  });
  for (const [name, items] of [
    ['presets', presets],
    ['tasks', tasks],
  ] as const) {
    const ids = items.map((item) => item.id);
    const twice = ids.find((one, i) => ids.indexOf(one) !== i);
    if (twice) problems.push(`${name} must have an id each of its own; ${twice} is used twice`);
  }
  if (problems.length > 0) return { ok: false, problems: [...new Set(problems)] };
  const readyTasks = tasks.map(({ solution: _, ...task }) => task);
  const common = { id, title: ownTitle ?? title, caption, original };
  const props = { ...own, ...common, presets: readyPresets, tasks: readyTasks };
  return {
    ok: true,
    value: { props: props as WidgetProps & z.infer<z.ZodMiniObject<Shape>>, claims },
  };
}
