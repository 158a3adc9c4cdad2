import { describe, expect, it } from 'vitest';
import { defaultInitializer, initialize } from '@/lib/engine/initializers';
import type { InitializerSpec } from '@/lib/engine/network-spec';
import { RandomStream } from '@/lib/engine/random';
import { math } from './support';

const draw = (spec: InitializerSpec | InitializerSpec['kind'], fanIn = 40, fanOut = 60, key = 1) =>
  initialize(spec, fanIn, fanOut, new RandomStream(math, key));
const rms = (w: Float32Array) => Math.sqrt(w.reduce((s, x) => s + x * x, 0) / w.length);

describe('initializers', () => {
  it('zeros and constants are what they say', () => {
    expect(draw('zeros').every((w) => w === 0)).toBe(true);
    expect(draw({ kind: 'constant', value: 3 }).every((w) => w === 3)).toBe(true);
    expect(draw('constant')[0]).toBeCloseTo(0.1, 6);
    expect(draw('zeros')).toHaveLength(2400);
  });

  it('normal and uniform take their width, with defaults', () => {
    expect(rms(draw({ kind: 'normal', std: 2 }))).toBeCloseTo(2, 0);
    expect(rms(draw('normal'))).toBeCloseTo(0.05, 2);
    const uniform = draw({ kind: 'uniform', limit: 3 });
    expect(Math.max(...uniform)).toBeGreaterThan(2.9);
    expect(Math.min(...uniform)).toBeLessThan(-2.9);
    expect(Math.max(...draw('uniform'))).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['glorot', Math.sqrt(2 / 100)],
    ['he', Math.sqrt(2 / 40)],
    ['lecun', Math.sqrt(1 / 40)],
  ])('%s has its variance, normal and uniform, times the gain', (family, std) => {
    for (const form of ['Normal', 'Uniform']) {
      const kind = `${family}${form}` as 'heNormal';
      expect(rms(draw(kind)) / std).toBeCloseTo(1, 1);
      expect(rms(draw({ kind, gain: 3 })) / std / 3).toBeCloseTo(1, 1);
      const largest = Math.max(...draw(kind).map(Math.abs)) / std;
      expect(largest > 2.5).toBe(form === 'Normal');
    }
  });

  it('orthogonal has orthonormal vectors along the longer side', () => {
    for (const [fanIn, fanOut] of [
      [4, 9],
      [9, 4],
      [5, 5],
    ]) {
      const w = draw({ kind: 'orthogonal', gain: 2 }, fanIn, fanOut);
      const [count, length] = [Math.min(fanIn, fanOut), Math.max(fanIn, fanOut)];
      const at = (v: number, i: number) =>
        fanIn <= fanOut ? w[v * fanOut + i] : w[i * fanOut + v];
      for (let a = 0; a < count; a++) {
        for (let b = 0; b < count; b++) {
          let sum = 0;
          for (let i = 0; i < length; i++) sum += at(a, i) * at(b, i);
          expect(sum).toBeCloseTo(a === b ? 4 : 0, 5);
        }
      }
    }
  });

  it('differ by stream and repeat by stream', () => {
    expect(draw('heNormal', 3, 3, 1)).toEqual(draw('heNormal', 3, 3, 1));
    expect(draw('heNormal', 3, 3, 1)).not.toEqual(draw('heNormal', 3, 3, 2));
  });

  it('follow the activation where none is named', () => {
    for (const name of ['relu', 'leakyRelu', 'elu', 'gelu', 'swish', 'softplus'] as const) {
      expect(defaultInitializer(name)).toBe('heNormal');
    }
    expect(defaultInitializer('selu')).toBe('lecunNormal');
    for (const name of ['tanh', 'sigmoid', 'linear', 'softmax'] as const) {
      expect(defaultInitializer(name)).toBe('glorotUniform');
    }
  });
});
