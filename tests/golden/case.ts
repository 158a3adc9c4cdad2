import type { InitializerName, LayerSpec } from '@/lib/engine/network-spec';
import type { LossName, TrainingSpec } from '@/lib/engine/training-spec';

/** One reference case, as its JSON file holds it. */
export interface GoldenCase {
  id: string;
  kind: 'training' | 'gradientNorms' | 'earlyStopping' | 'initializers';
  network: { inputs: number; layers: GoldenLayer[] };
  loss: LossName;
  labelSmoothing?: number;
  regularization: { l1: number; l2: number };
  optimizer: TrainingSpec['optimizer'];
  schedule?: Record<string, unknown> & { kind: string };
  gradientClipping?: { kind: 'norm' | 'value'; limit: number };
  constraint?: { kind: 'maxNorm'; limit: number };
  batches: {
    features: number[][];
    targets: number[][] | number[];
    masks?: Record<string, number[][]>;
  }[];
  evaluationFeatures: number[][];
  activationTable?: ActivationEntry[];
  lossTable?: LossEntry[];
  expected: Record<string, unknown>;
  float32Check?: Record<string, number>;
  decisions: Decision[];
  entries: InitializerEntry[];
}

export type GoldenLayer = Record<string, unknown> & { kind: string };

export interface ActivationEntry {
  activation: string;
  slope?: number;
  alpha?: number;
  approximate?: 'none' | 'tanh';
  inputs: number[];
  values: number[];
  derivatives: number[];
}

export interface LossEntry {
  outputs: number[][];
  targets: number[][] | number[];
  labelSmoothing?: number;
  value: number;
  gradient: number[][];
}

export interface Decision {
  validationLosses: number[];
  patience: number;
  minDelta: number;
  expected: { stopEpoch: number | null; bestEpoch: number; bestLoss: number; epochsRun: number };
}

export interface InitializerEntry {
  initializer: InitializerName;
  fanIn: number;
  fanOut: number;
  expectedStd: number;
  expectedLimit?: number;
  standardErrorOfStd: number;
  identityResidualBelow?: number;
}

/** The largest errors of one case, by the key under `expected`; exact checks count 0 or Infinity. */
export class Deviations {
  readonly largest = new Map<string, number>();

  add(key: string, error: number): void {
    const value = Number.isNaN(error) ? Infinity : error;
    this.largest.set(key, Math.max(this.largest.get(key) ?? 0, value));
  }

  /** |got − want| / max(1, |want|), element by element; shapes must agree. */
  compare(key: string, got: ArrayLike<number>, want: unknown, relative = false): void {
    const flat = flatten(want);
    if (got.length !== flat.length) this.add(key, Infinity);
    for (let i = 0; i < flat.length; i++) {
      const scale = relative ? Math.abs(flat[i]) || 1 : Math.max(1, Math.abs(flat[i]));
      this.add(key, Math.abs(got[i] - flat[i]) / scale);
    }
  }

  exact(key: string, holds: boolean): void {
    this.add(key, holds ? 0 : Infinity);
  }

  get worst(): number {
    return Math.max(0, ...this.largest.values());
  }
}

export function flatten(values: unknown): number[] {
  return Array.isArray(values) ? values.flat(Infinity) : [values as number];
}

/** A layer of the file in the experiment's words. */
export function toLayerSpec(layer: GoldenLayer, maxNorm?: number): LayerSpec {
  const { kind, keep, weights: _w, bias: _b, runningMean: _m, runningVar: _v, ...rest } = layer;
  if (kind === 'dropout') return { kind, rate: 1 - (keep as number) };
  const { gamma: _g, beta: _beta, ...spec } = rest;
  const limit = kind === 'dense' && maxNorm !== undefined ? { maxNorm } : {};
  return { kind, ...spec, ...limit } as LayerSpec;
}
