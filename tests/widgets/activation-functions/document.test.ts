import { describe, expect, it } from 'vitest';
import { measureSaturation } from '@/lib/engine/inspect/saturation';
import type { ActivationSpec } from '@/lib/engine/network-spec';
import { deepMoons } from '@/lib/widgets/activation-functions/base';
import {
  hiddenLayers,
  isFlat,
  refuseStack,
  withActivation,
  withDepth,
  withInitializer,
  withUnits,
} from '@/lib/widgets/activation-functions/document';
import { shareOutside } from '@/lib/widgets/activation-functions/draw-function';
import { curveOf } from '@/lib/widgets/figures/activation-curve';

const specs: ActivationSpec[] = [
  { activation: 'sigmoid' },
  { activation: 'tanh' },
  { activation: 'relu' },
  { activation: 'leakyRelu' },
  { activation: 'leakyRelu', slope: 0.2 },
  { activation: 'elu' },
  { activation: 'selu' },
  { activation: 'gelu' },
  { activation: 'swish' },
  { activation: 'softplus' },
];

describe('flat ground', () => {
  for (const spec of specs)
    it(`is where the engine counts it: ${JSON.stringify(spec)}`, () => {
      for (let z = -9.05; z < 9; z += 0.1) {
        const a = Float32Array.of(curveOf(spec).value(z));
        const counted = measureSaturation(spec, Float32Array.of(z), a, 1)?.saturated === 1;
        expect(isFlat(spec, z), `z = ${z}`).toBe(counted);
      }
    });
});

describe('editing the stack', () => {
  it('gives every hidden layer the new activation and drops the old parameters', () => {
    const leaky = withActivation(deepMoons, { activation: 'leakyRelu', slope: 0.2 });
    expect(hiddenLayers(leaky).every((layer) => layer.slope === 0.2)).toBe(true);
    const elu = withActivation(leaky, { activation: 'elu' });
    expect(hiddenLayers(elu).every((layer) => layer.slope === undefined)).toBe(true);
    expect(elu.network.layers.at(-1)).toEqual(deepMoons.network.layers.at(-1));
  });

  it('changes depth and width of the hidden layers alone', () => {
    expect(hiddenLayers(withDepth(deepMoons, 9))).toHaveLength(9);
    expect(hiddenLayers(withDepth(deepMoons, 2))).toHaveLength(2);
    const wide = withUnits(deepMoons, 12);
    expect(hiddenLayers(wide).map((layer) => layer.units)).toEqual([12, 12, 12, 12, 12, 12]);
    expect(wide.network.layers.at(-1)).toEqual({ kind: 'dense', units: 1 });
  });

  it('takes the starting weights that suit the activation when none are named', () => {
    const given = withInitializer(deepMoons, { kind: 'normal', std: 2 });
    expect(hiddenLayers(given)[3].initializer).toEqual({ kind: 'normal', std: 2 });
    expect(hiddenLayers(withInitializer(given, undefined))[3]).not.toHaveProperty('initializer');
  });

  it('refuses what is no stack of dense layers', () => {
    expect(refuseStack(deepMoons)).toBeNull();
    const flat = { ...deepMoons, network: { layers: [{ kind: 'dense' as const, units: 1 }] } };
    expect(refuseStack(flat)).toContain('hidden dense layers');
  });
});

describe('the share outside the figure', () => {
  it('counts what lies beyond its ends', () => {
    const histogram = { low: -10, high: 10, counts: [1, 2, 3, 4], mean: 0, std: 1 };
    expect(shareOutside(histogram)).toBeCloseTo(0.5, 10);
  });
});
