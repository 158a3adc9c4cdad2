/** The five steps of the algorithm; each is walked in one or more stops. */
export type Stage = 1 | 2 | 3 | 4 | 5;

export interface Stop {
  stage: Stage;
  kind: 'forward' | 'error' | 'outputDelta' | 'back' | 'arrived' | 'gradients' | 'update';
  /** The dense layer whose units get their numbers at this stop, counted from 0. */
  layer: number;
  title: string;
}

export const stageTitles: Record<Stage, string> = {
  1: 'Feed the instance forward',
  2: 'Measure the error',
  3: 'Blame the last hidden layer',
  4: 'Repeat down to the inputs',
  5: 'Update all weights',
};

/**
 * What is to be seen, in order, for a network with so many dense layers (hidden ones and the output).
 */
export function listStops(layers: number): Stop[] {
  const last = layers - 1;
  const name = (layer: number) =>
    layer === last ? 'the output layer' : `hidden layer ${layer + 1}`;
  const stops: Stop[] = [];
  for (let layer = 0; layer < layers; layer++)
    stops.push({ stage: 1, kind: 'forward', layer, title: `Compute ${name(layer)}` });
  stops.push({ stage: 2, kind: 'error', layer: last, title: 'Compare prediction and target' });
  stops.push({ stage: 3, kind: 'outputDelta', layer: last, title: 'δ of the output' });
  stops.push({
    stage: 3,
    kind: 'back',
    layer: last - 1,
    title: `Pass the blame to ${name(last - 1)}`,
  });
  for (let layer = last - 2; layer >= 0; layer--)
    stops.push({ stage: 4, kind: 'back', layer, title: `Pass the blame to ${name(layer)}` });
  stops.push({ stage: 4, kind: 'arrived', layer: 0, title: 'The inputs are reached' });
  stops.push({ stage: 5, kind: 'gradients', layer: last, title: 'A gradient for every weight' });
  stops.push({ stage: 5, kind: 'update', layer: last, title: 'Take the step' });
  return stops;
}
