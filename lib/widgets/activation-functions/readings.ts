import type { LayerReading } from '@/lib/experiment/protocol';

/** One hidden layer at this moment, in the numbers of the table. */
export interface LayerRow {
  layer: number;
  units: number;
  /** Share of pre-activations on flat ground. */
  flat: number;
  /** Units that are there for every training instance. */
  dead: number;
  gradientNorm: number;
  mean: number;
  std: number;
}

/** The rows of the hidden layers; the output layer is left out. */
export function listRows(layers: readonly LayerReading[] | undefined): LayerRow[] {
  return (layers ?? []).slice(0, -1).map((reading) => ({
    layer: reading.layer,
    units: reading.units,
    flat: reading.saturation?.saturated ?? 0,
    dead: Math.round((reading.saturation?.dead ?? 0) * reading.units),
    gradientNorm: reading.gradientNorms.weights ?? Number.NaN,
    mean: reading.preActivations?.mean ?? Number.NaN,
    std: reading.preActivations?.std ?? Number.NaN,
  }));
}

export function tellRows(rows: readonly LayerRow[]): string {
  if (rows.length === 0) return '';
  const share = (value: number) => `${Math.round(100 * value)} %`;
  const flat = rows.map((row) => share(row.flat)).join(', ');
  const dead = rows.reduce((sum, row) => sum + row.dead, 0);
  const units = rows.reduce((sum, row) => sum + row.units, 0);
  return `On flat ground, layer by layer from the input: ${flat}. Dead: ${dead} of ${units} neurons.`;
}
