import type { Experiment } from '@/lib/engine/spec';
import { buildNetwork, listBlocks } from '@/lib/experiment/blocks';
import { countParameters, measureData } from '@/lib/experiment/shape';
import { defaultSteps, type SweepConfiguration } from '@/lib/experiment/sweep/plan';
import { plainTemplate } from '../hidden-layers/depths';
import type { WidthSweep } from './range';
import { fitWidths, type Shape, shapes } from './shapes';

/** Widest layer that can be drawn. */
export const maxDrawn = 64;
/** Deepest network that can be drawn. */
export const maxLayers = 8;
/** Widest layer of a network that the sweep fits to a budget. */
const maxFitted = 400;

export function listWidths(experiment: Pick<Experiment, 'network'>): number[] {
  return listBlocks(experiment.network)
    .slice(0, -1)
    .map((block) => block.dense.units);
}

/** The experiment with these hidden layers; each takes activation and the rest from the layer it replaces. */
export function withWidths(experiment: Experiment, widths: readonly number[]): Experiment {
  const blocks = listBlocks(experiment.network);
  const output = blocks.at(-1);
  if (!output) return experiment;
  const hidden = blocks.slice(0, -1);
  const layers = widths.map((units, i) => {
    const model = hidden[i] ?? hidden.at(-1) ?? plainTemplate;
    return { ...model, dense: { ...model.dense, units } };
  });
  return { ...experiment, network: buildNetwork([...layers, output]) };
}

/** The experiment with as many equal hidden layers as widths, all like its first one. */
function rebuilt(experiment: Experiment, widths: readonly number[]): Experiment {
  const blocks = listBlocks(experiment.network);
  const first = blocks.length > 1 ? blocks[0] : plainTemplate;
  const output = blocks.at(-1);
  const steps = experiment.training.steps ?? defaultSteps;
  const layers = widths.map((units) => ({ ...first, dense: { ...first.dense, units } }));
  return {
    ...experiment,
    network: output ? buildNetwork([...layers, output]) : experiment.network,
    training: { ...experiment.training, steps },
  };
}

/** A network of the sweep, with what the figure must know of it. */
export interface FamilyMember extends SweepConfiguration {
  widths: number[];
  parameters: number;
  /** Position on the axis: a number of parameters, or a place in a row. */
  x: number;
  series: string;
}

function memberOf(
  experiment: Experiment,
  widths: number[],
  rest: Pick<FamilyMember, 'id' | 'series'> & { x?: number },
): FamilyMember {
  const built = rebuilt(experiment, widths);
  const parameters = countParameters(built);
  const label = `${widths.join('-') || 'no hidden layer'}, ${parameters} parameters`;
  return { ...rest, x: rest.x ?? parameters, label, experiment: built, widths, parameters };
}

function ends({ data, network }: Experiment) {
  return {
    inputs: measureData(data).inputs,
    outputs: listBlocks(network).at(-1)?.dense.units ?? 1,
    maxUnits: maxFitted,
  };
}

/** One to so many layers of constant width, each near every budget; and the network that was drawn. */
export function listBudgets(experiment: Experiment, sweep: WidthSweep): FamilyMember[] {
  const members: FamilyMember[] = [];
  for (const parameters of sweep.budgets)
    for (let layers = 1; layers <= sweep.layers; layers++) {
      const widths = fitWidths('constant', layers, { ...ends(experiment), parameters });
      const id = `${layers}x${parameters}`;
      if (widths) members.push(memberOf(experiment, widths, { id, series: String(layers) }));
    }
  return [...members, drawn(experiment)];
}

/** The three shapes with as many layers and about as many parameters as the network that was drawn. */
export function listShapes(experiment: Experiment): FamilyMember[] {
  const own = listWidths(experiment);
  const parameters = countParameters(experiment);
  const members = shapes.flatMap((shape: Shape, x) => {
    const widths = fitWidths(shape, own.length, { ...ends(experiment), parameters });
    return widths ? [memberOf(experiment, widths, { id: shape, series: 'shapes', x })] : [];
  });
  return [...members, { ...drawn(experiment), x: shapes.length }];
}

function drawn(experiment: Experiment): FamilyMember {
  return memberOf(experiment, listWidths(experiment), { id: 'yours', series: 'yours' });
}
