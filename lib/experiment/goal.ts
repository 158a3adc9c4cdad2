import type { Experiment } from '../engine/spec';
import type { OptimizerName } from '../engine/training-spec';
import { optimizerNames } from './optimizer-names';
import { countParameters } from './shape';

/**
 * What a run must show. All conditions together, at one and the same evaluation.
 *
 * - with `afterSteps`: at the first evaluation at or after that step ("still above 0.6 after 500 steps");
 * - else: at any evaluation up to `withinSteps` ("reaches 0.1 within 200 steps").
 */
export interface Goal {
  /** At most. */
  trainLoss?: number;
  validationLoss?: number;
  /** At least, from 0 to 1. */
  trainAccuracy?: number;
  validationAccuracy?: number;
  /** For claims that something fails to learn, or does worse. */
  trainLossAtLeast?: number;
  validationLossAtLeast?: number;
  trainAccuracyAtMost?: number;
  validationAccuracyAtMost?: number;
  /** validationLoss − trainLoss: the distance that overfitting opens. */
  gapAtLeast?: number;
  gapAtMost?: number;
  /** true: the loss must leave the numbers (NaN or infinite); false: it must not. */
  diverges?: boolean;
  withinSteps?: number;
  withinEpochs?: number;
  afterSteps?: number;
  maxParameters?: number;
  minParameters?: number;
  maxHiddenLayers?: number;
  minHiddenLayers?: number;
  /** Parts of the author's experiment that must stay as they are, as dotted paths: `data`, `training.optimizer.kind`. */
  keep?: string[];
  /** Settings that must have these values, as dotted paths: `{ seed: 6, 'training.optimizer.learningRate': 1 }`. */
  settings?: Record<string, string | number | boolean>;
}

/** What was measured at one evaluation of a run. */
export interface Measurement {
  step: number;
  epoch: number;
  trainLoss: number;
  validationLoss: number;
  trainAccuracy: number;
  validationAccuracy: number;
}

export interface GoalVerdict {
  reached: boolean;
  /** Step at which the goal was reached. */
  step?: number;
  /** What is still missing, in words; empty when reached. */
  unmet: string[];
  /** No run can reach it: the document itself breaks one of the goal's limits. */
  blocked?: true;
  /** Its moment has passed: this run will not change the verdict. */
  decided?: true;
}

/** Steps that a goal without a horizon of its own may take. */
export const defaultHorizon = 2000;

/** The last step that a run must reach before the goal is decided. */
export function goalHorizon(goal: Goal, experiment: Experiment, stepsPerEpoch: number): number {
  if (goal.afterSteps !== undefined) return goal.afterSteps;
  if (goal.withinSteps !== undefined) return goal.withinSteps;
  if (goal.withinEpochs !== undefined) return goal.withinEpochs * stepsPerEpoch;
  const { steps, epochs } = experiment.training;
  return steps ?? (epochs === undefined ? defaultHorizon : epochs * stepsPerEpoch);
}

interface Condition {
  holds: (m: Measurement) => boolean;
  say: (m: Measurement | undefined) => string;
}

const thresholds = [
  ['trainLoss', 'trainLoss', 'atMost', 'training loss'],
  ['validationLoss', 'validationLoss', 'atMost', 'validation loss'],
  ['trainAccuracy', 'trainAccuracy', 'atLeast', 'training accuracy'],
  ['validationAccuracy', 'validationAccuracy', 'atLeast', 'validation accuracy'],
  ['trainLossAtLeast', 'trainLoss', 'atLeast', 'training loss'],
  ['validationLossAtLeast', 'validationLoss', 'atLeast', 'validation loss'],
  ['trainAccuracyAtMost', 'trainAccuracy', 'atMost', 'training accuracy'],
  ['validationAccuracyAtMost', 'validationAccuracy', 'atMost', 'validation accuracy'],
  ['gapAtLeast', 'gap', 'atLeast', 'validation loss minus training loss'],
  ['gapAtMost', 'gap', 'atMost', 'validation loss minus training loss'],
] as const;

function read(m: Measurement, quantity: (typeof thresholds)[number][1]): number {
  return quantity === 'gap' ? m.validationLoss - m.trainLoss : m[quantity];
}

function listConditions(goal: Goal): Condition[] {
  const conditions: Condition[] = [];
  for (const [field, quantity, direction, name] of thresholds) {
    const bound = goal[field];
    if (bound === undefined) continue;
    const format = quantity.endsWith('Accuracy') ? formatShare : formatNumber;
    const word = direction === 'atMost' ? 'at most' : 'at least';
    conditions.push({
      holds: (m) =>
        direction === 'atMost' ? read(m, quantity) <= bound : read(m, quantity) >= bound,
      say: (m) =>
        `${name} ${word} ${format(bound)}${m ? ` (now ${format(read(m, quantity))})` : ''}`,
    });
  }
  if (goal.diverges !== undefined) {
    const wanted = goal.diverges;
    conditions.push({
      holds: (m) => Number.isFinite(m.trainLoss) !== wanted,
      say: () => (wanted ? 'the run diverges' : 'the run does not diverge'),
    });
  }
  return conditions;
}

/** Conditions on the document itself; they need no run. */
function listDocumentProblems(goal: Goal, experiment: Experiment, original?: Experiment): string[] {
  const unmet: string[] = [];
  const parameters = countParameters(experiment);
  const hidden = experiment.network.layers.filter((layer) => layer.kind === 'dense').length - 1;
  if (goal.maxParameters !== undefined && parameters > goal.maxParameters)
    unmet.push(`at most ${goal.maxParameters} parameters (now ${parameters})`);
  if (goal.minParameters !== undefined && parameters < goal.minParameters)
    unmet.push(`at least ${goal.minParameters} parameters (now ${parameters})`);
  const { minHiddenLayers: least = 0, maxHiddenLayers: most = Number.POSITIVE_INFINITY } = goal;
  if (hidden < least || hidden > most) unmet.push(`${tellDepth(least, most)} (now ${hidden})`);
  if (original)
    for (const path of goal.keep ?? [])
      if (!same(follow(experiment, path), follow(original, path)))
        unmet.push(`${nameSetting(path)} as the author set it`);
  for (const [path, value] of Object.entries(goal.settings ?? {}))
    if (follow(experiment, path) !== value) unmet.push(tellSetting(path, value));
  return unmet;
}

function follow(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
}

/** `training.optimizer.learningRate` → "learning rate", `training.optimizer.kind` → "optimizer". */
function nameSetting(path: string): string {
  const keys = path.split('.').filter((key) => key !== 'kind');
  return (keys.at(-1) ?? path).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** "optimizer SGD", "learning rate 1" */
function tellSetting(path: string, value: string | number | boolean): string {
  const isOptimizer = path === 'training.optimizer.kind';
  const name = isOptimizer ? optimizerNames[value as OptimizerName] : undefined;
  return `${nameSetting(path)} ${name ?? value}`;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The same value with its keys in order, so that two spellings of one setting compare equal. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]),
  );
}

/**
 * Judges measured facts. Pure: the same history always gets the same verdict.
 *
 * `original` is the author's experiment, against which `keep` compares.
 */
export function evaluateGoal(
  goal: Goal,
  experiment: Experiment,
  history: readonly Measurement[],
  original?: Experiment,
): GoalVerdict {
  const documentProblems = listDocumentProblems(goal, experiment, original);
  if (documentProblems.length > 0)
    return { reached: false, unmet: documentProblems, blocked: true };
  const conditions = listConditions(goal);
  const candidates = history.filter((m) => isDue(goal, m));
  const decided = goal.afterSteps === undefined ? candidates : candidates.slice(0, 1);
  const hit = decided.find((m) => conditions.every((condition) => condition.holds(m)));
  if (hit) return { reached: true, step: hit.step, unmet: [] };
  const last = decided.at(-1);
  const unmet = conditions.filter((c) => !last || !c.holds(last)).map((c) => c.say(last));
  if (!last && goal.afterSteps !== undefined) unmet.push(`a run of ${goal.afterSteps} steps`);
  if (unmet.length === 0) return { reached: false, unmet: ['a run'] };
  unmet[unmet.length - 1] += tellDeadline(goal);
  return { reached: false, unmet };
}

/** What is missing may have been reached since, but too late: so the time belongs to it. */
function tellDeadline(goal: Goal): string {
  const { withinSteps: steps } = goal;
  if (steps !== undefined) return `, within ${tellSteps(steps)}`;
  return goal.withinEpochs === undefined ? '' : `, within ${goal.withinEpochs} epochs`;
}

function isDue(goal: Goal, m: Measurement): boolean {
  if (goal.afterSteps !== undefined) return m.step >= goal.afterSteps;
  if (goal.withinSteps !== undefined && m.step > goal.withinSteps) return false;
  return goal.withinEpochs === undefined || m.epoch <= goal.withinEpochs;
}

/** "validation accuracy at least 95 % within 2,000 steps, with at most 40 parameters" */
export function describeGoal(goal: Goal): string {
  const parts = listConditions(goal).map((condition) => condition.say(undefined));
  let text = parts.join(' and ');
  if (goal.afterSteps !== undefined) text += ` after ${tellSteps(goal.afterSteps)}`;
  else if (goal.withinSteps !== undefined) text += ` within ${tellSteps(goal.withinSteps)}`;
  else if (goal.withinEpochs !== undefined) text += ` within ${goal.withinEpochs} epochs`;
  const limits: string[] = [];
  if (goal.maxParameters !== undefined) limits.push(`at most ${goal.maxParameters} parameters`);
  if (goal.minParameters !== undefined) limits.push(`at least ${goal.minParameters} parameters`);
  const { minHiddenLayers: least, maxHiddenLayers: most } = goal;
  if (least !== undefined || most !== undefined) limits.push(tellDepth(least, most));
  for (const [path, value] of Object.entries(goal.settings ?? {}))
    limits.push(tellSetting(path, value));
  if (limits.length > 0) text += `${text ? ', ' : ''}with ${join(limits)}`;
  if (goal.keep?.length)
    text += `, leaving ${join(goal.keep.map(nameSetting))} as ${goal.keep.length > 1 ? 'they are' : 'it is'}`;
  return text.trim();
}

const tellSteps = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'step' : 'steps'}`;
/** data, network and seed */
const join = (names: string[]) =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
function tellDepth(least = 0, most = Number.POSITIVE_INFINITY): string {
  if (least === most) return layers(least);
  const bounds: string[] = [];
  if (least > 0) bounds.push(`at least ${layers(least)}`);
  if (Number.isFinite(most)) bounds.push(`at most ${layers(most)}`);
  return bounds.join(' and ');
}
const layers = (n: number) =>
  n === 0 ? 'no hidden layer' : n === 1 ? '1 hidden layer' : `${n} hidden layers`;
const formatNumber = (n: number) =>
  Number.isFinite(n) ? String(Number(n.toPrecision(3))) : 'not a number';
const formatShare = (n: number) =>
  Number.isFinite(n) ? `${Number((100 * n).toFixed(1))} %` : 'not known';
