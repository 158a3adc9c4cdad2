import { EngineError } from '../errors';
import { readSamples } from '../kernels/matrix';
import type { Run } from '../training/run';

/** A rectangle of the plane. */
export interface Bounds {
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
}

/** Centres of `resolution × resolution` cells, row by row from the top (largest y) left to right. */
export function gridPoints(resolution: number, { xMin, xMax, yMin, yMax }: Bounds): Float32Array {
  const points = new Float32Array(resolution * resolution * 2);
  for (let row = 0; row < resolution; row++) {
    const y = yMax - ((row + 0.5) / resolution) * (yMax - yMin);
    for (let column = 0; column < resolution; column++) {
      const x = xMin + ((column + 0.5) / resolution) * (xMax - xMin);
      points.set([x, y], 2 * (row * resolution + column));
    }
  }
  return points;
}

function gridFeatures(run: Run, resolution: number, bounds: Bounds): Float32Array {
  const { toFeatures } = run.prepared.data;
  if (!toFeatures) {
    throw new EngineError(
      'data',
      'points in the plane to be drawn as a map',
      run.experiment.data.set,
    );
  }
  return toFeatures(gridPoints(resolution, bounds));
}

/** Outputs over the plane, `resolution² × outputs`, as `predict` gives them. */
export function decisionGrid(run: Run, resolution: number, bounds: Bounds): Float32Array {
  return run.evaluator.predict(gridFeatures(run, resolution, bounds));
}

/** What every unit of every layer says over the plane: per layer `units × resolution²`. */
export function unitGrids(run: Run, resolution: number, bounds: Bounds): Float32Array[] {
  const { workspace, network } = run.prepared.model;
  const cells = resolution * resolution;
  const grids = network.layers.map(({ units }) => new Float32Array(units * cells));
  run.evaluator.predict(gridFeatures(run, resolution, bounds), (from, samples) => {
    for (const [index, layer] of network.layers.entries()) {
      // Dropout hands on its input in evaluation: its units say what the layer below says.
      const source = layer.spec.kind === 'dropout' ? null : layer.output;
      if (source === null) {
        if (index > 0) grids[index].set(grids[index - 1]);
        continue;
      }
      const values = readSamples(workspace, source, layer.units, samples);
      for (let s = 0; s < samples; s++) {
        for (let u = 0; u < layer.units; u++) {
          grids[index][u * cells + from + s] = values[s * layer.units + u];
        }
      }
    }
  });
  return grids;
}
