import { type Place, readPlace } from './nudge';
import type { Stop } from './stops';
import type { Trace, TracedNetwork } from './trace';

/** One update, frozen at one stop: everything that the figure and the formulas show. */
export interface Walk {
  network: TracedNetwork;
  trace: Trace;
  inputs: number[];
  targets: number[];
  stops: Stop[];
  /** Index of the present stop. */
  at: number;
  learningRate: number;
}

/** A neuron; layer −1 is the inputs. */
export interface Unit {
  layer: number;
  index: number;
}

export type Selection = { kind: 'unit'; unit: Unit } | { kind: 'edge'; place: Place };

export const stopOf = ({ stops, at }: Walk) => stops[at];

export function knowsActivation({ stops, at }: Walk, layer: number): boolean {
  return layer < 0 || stops.slice(0, at + 1).some((s) => s.kind === 'forward' && s.layer === layer);
}

export function knowsDelta({ stops, at }: Walk, layer: number): boolean {
  const giveDelta = (s: Stop) => s.kind === 'outputDelta' || s.kind === 'back';
  return stops.slice(0, at + 1).some((s) => giveDelta(s) && s.layer === layer);
}

export const knowsError = ({ stops, at }: Walk) =>
  stops.slice(0, at + 1).some((s) => s.kind === 'error');
export const knowsGradients = ({ stops, at }: Walk) =>
  stops.slice(0, at + 1).some((s) => s.kind === 'gradients');
export const knowsUpdate = (walk: Walk) => stopOf(walk).kind === 'update';

/** What runs along the edges at this stop, if anything does. */
export type Flow = 'product' | 'share' | 'gradient' | 'updated';

/** What the edges into a layer carry at this stop; null where nothing happens. */
export function flowInto(walk: Walk, layer: number): Flow | null {
  const stop = stopOf(walk);
  if (stop.kind === 'forward') return stop.layer === layer ? 'product' : null;
  if (stop.kind === 'back') return stop.layer === layer - 1 ? 'share' : null;
  if (stop.kind === 'gradients') return 'gradient';
  return stop.kind === 'update' ? 'updated' : null;
}

export const flowNames: Record<Flow, string> = {
  product: 'weight · activation, going forward',
  share: 'weight · δ, coming back',
  gradient: '∂L/∂w of every weight',
  updated: 'every weight after the update',
};

/** The number on the edge from unit `from` to unit `to` of a layer. */
export function edgeNumber(
  walk: Walk,
  flow: Flow,
  layer: number,
  from: number,
  to: number,
): number {
  const traced = walk.trace.layers[layer];
  if (flow === 'product') return traced.products[from][to];
  if (flow === 'share') return traced.shares[from][to];
  if (flow === 'gradient') return traced.weightGradients[from][to];
  return updated(walk, { layer, from, to });
}

export function gradientOf({ trace }: Walk, { layer, from, to }: Place): number {
  const { weightGradients, biasGradients } = trace.layers[layer];
  return from === 'bias' ? biasGradients[to] : weightGradients[from][to];
}

/** A number of the network after the step that this update takes. */
export function updated(walk: Walk, place: Place): number {
  return readPlace(walk.network, place) - walk.learningRate * gradientOf(walk, place);
}

/** What a neuron sends, as soon as it is known. */
export function sentBy(walk: Walk, { layer, index }: Unit): number | null {
  if (layer < 0) return walk.inputs[index];
  return knowsActivation(walk, layer) ? walk.trace.layers[layer].activations[index] : null;
}

export function deltaOf(walk: Walk, { layer, index }: Unit): number | null {
  return layer >= 0 && knowsDelta(walk, layer) ? walk.trace.layers[layer].deltas[index] : null;
}

/** Units in each column of the picture, inputs first. */
export const columnsOf = ({ network, inputs }: Walk) => [
  inputs.length,
  ...network.layers.map((layer) => layer.bias.length),
];

const last = ({ network }: Walk) => network.layers.length - 1;
const subscript = (n: number) =>
  [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');

export function nameUnit(walk: Walk, { layer, index }: Unit): string {
  if (layer < 0) return `input x${subscript(index + 1)}`;
  const width = walk.network.layers[layer].bias.length;
  if (layer === last(walk)) return width > 1 ? `output ${index + 1}` : 'the output';
  return `neuron ${index + 1} of hidden layer ${layer + 1}`;
}

export function nameSelection(walk: Walk, selection: Selection): string {
  if (selection.kind === 'unit') return nameUnit(walk, selection.unit);
  const { layer, from, to } = selection.place;
  const end = nameUnit(walk, { layer, index: to });
  return from === 'bias'
    ? `bias of ${end}`
    : `weight from ${nameUnit(walk, { layer: layer - 1, index: from })} to ${end}`;
}

/** Everything that can be selected, in reading order: for a list that the keyboard can use. */
export function listSelections(walk: Walk): Selection[] {
  const list: Selection[] = walk.inputs.map((_, index) => ({
    kind: 'unit',
    unit: { layer: -1, index },
  }));
  walk.network.layers.forEach(({ weights, bias }, layer) => {
    for (let to = 0; to < bias.length; to++) {
      list.push({ kind: 'unit', unit: { layer, index: to } });
      for (let from = 0; from < weights.length; from++)
        list.push({ kind: 'edge', place: { layer, from, to } });
      list.push({ kind: 'edge', place: { layer, from: 'bias', to } });
    }
  });
  return list;
}

export function keyOf(selection: Selection): string {
  if (selection.kind === 'unit') return `u${selection.unit.layer}.${selection.unit.index}`;
  const { layer, from, to } = selection.place;
  return `e${layer}.${from}.${to}`;
}

/** What the walk is about at a stop, whose formulas are shown as long as the learner has chosen nothing. */
export function selectionAt({ kind, layer }: Stop): Selection {
  return kind === 'gradients' || kind === 'update'
    ? { kind: 'edge', place: { layer, from: 0, to: 0 } }
    : { kind: 'unit', unit: { layer, index: 0 } };
}

/** A selection that no longer exists (a layer was removed) falls back to the output. */
export function keepSelection(walk: Walk, selection: Selection): Selection {
  const exists = listSelections(walk).some((one) => keyOf(one) === keyOf(selection));
  return exists ? selection : { kind: 'unit', unit: { layer: last(walk), index: 0 } };
}
