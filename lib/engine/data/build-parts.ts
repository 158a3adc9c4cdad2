import { EngineError } from '../errors';
import type { ExactMath } from '../kernels/load-kernels';
import type { DataSpec } from '../spec';
import type { Samples } from './dataset';
import { defaultFeatures, writeFeatures } from './features';
import { generatedDefaults, generateSamples } from './generate';
import { type ShippedDataSet, takeShipped } from './shipped';
import { measureColumns, type Parts, type Scaling, splitSamples, standardize } from './split';
import { readTable } from './table';

export interface PreparedData extends Parts {
  /** What the features were standardised with, or null. */
  readonly scaling: Scaling | null;
  /** Turns points (x, y), two numbers a row, into features; null where samples are no points. */
  readonly toFeatures: ((points: Float32Array) => Float32Array) | null;
}

/** Makes, splits and scales the data of an experiment. */
export function buildParts(
  data: DataSpec,
  experimentSeed: number,
  math: ExactMath,
  shipped?: ShippedDataSet,
): PreparedData {
  const seed = ('seed' in data ? data.seed : undefined) ?? experimentSeed;
  const samples = makeSamples(data, seed, math, shipped);
  const share = data.validationShare ?? generatedDefaults.validationShare;
  const parts = splitSamples(samples, share, seed, math);
  const wantsScaling = data.set === 'iris' || (data.set === 'table' && data.standardize === true);
  const scaling = wantsScaling ? measureColumns(parts.train) : null;
  if (scaling) {
    standardize(parts.train.features, scaling);
    standardize(parts.validation.features, scaling);
  }
  return { ...parts, scaling, toFeatures: samples.points && pointRule(data, scaling, math) };
}

function pointRule(data: DataSpec, scaling: Scaling | null, math: ExactMath) {
  return (points: Float32Array): Float32Array => {
    const names = 'features' in data && data.set !== 'table' ? data.features : undefined;
    const features = writeFeatures(points, names ?? defaultFeatures(data.set), math);
    if (scaling) standardize(features, scaling);
    return features;
  };
}

function makeSamples(
  data: DataSpec,
  seed: number,
  math: ExactMath,
  shipped?: ShippedDataSet,
): Samples {
  switch (data.set) {
    case 'table':
      return readTable(data);
    case 'digits':
    case 'fashion':
    case 'fashion14':
    case 'iris':
      if (shipped?.set !== data.set) {
        throw new EngineError('shipped', `the data set '${data.set}'`, shipped?.set);
      }
      return takeShipped(data, shipped, seed, math);
    default:
      return generateSamples(data, seed, math);
  }
}
