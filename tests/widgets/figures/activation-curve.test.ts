import { describe, expect, it } from 'vitest';
import type { ActivationSpec } from '@/lib/engine/network-spec';
import { curveOf } from '@/lib/widgets/figures/activation-curve';

const specs: ActivationSpec[] = [
  { activation: 'linear' },
  { activation: 'sigmoid' },
  { activation: 'tanh' },
  { activation: 'relu' },
  { activation: 'leakyRelu', slope: 0.2 },
  { activation: 'elu', alpha: 1.5 },
  { activation: 'selu' },
  { activation: 'gelu' },
  { activation: 'gelu', approximate: 'tanh' },
  { activation: 'swish' },
  { activation: 'softplus' },
];
const places = [-6.3, -2, -0.7, -0.01, 0.02, 0.5, 1.9, 5.4];

describe('activation curves', () => {
  for (const spec of specs) {
    const name = `${spec.activation}${spec.approximate ? ` (${spec.approximate})` : ''}`;
    it(`${name}: the slope is the derivative of the value`, () => {
      const { value, slope } = curveOf(spec);
      for (const x of places) {
        const difference = (value(x + 1e-5) - value(x - 1e-5)) / 2e-5;
        expect(slope(x)).toBeCloseTo(difference, 7);
      }
    });
  }

  it('takes the values that the literature gives', () => {
    const at = (spec: ActivationSpec, x: number) => curveOf(spec).value(x);
    expect(at({ activation: 'sigmoid' }, 0)).toBe(0.5);
    expect(at({ activation: 'sigmoid' }, -800)).toBe(0);
    expect(at({ activation: 'gelu' }, 1)).toBeCloseTo(0.8413447460685429, 12);
    expect(at({ activation: 'gelu' }, -1)).toBeCloseTo(-0.15865525393145707, 12);
    expect(at({ activation: 'elu', alpha: 2 }, -50)).toBeCloseTo(-2, 12);
    expect(at({ activation: 'selu' }, -50)).toBeCloseTo(-1.7580993408473766, 10);
    expect(at({ activation: 'swish' }, 1)).toBeCloseTo(0.7310585786300049, 12);
    expect(at({ activation: 'softplus' }, 0)).toBeCloseTo(Math.LN2, 12);
    expect(at({ activation: 'softplus' }, 900)).toBe(900);
    expect(at({ activation: 'relu' }, -3)).toBe(0);
    expect(at({ activation: 'leakyRelu' }, -3)).toBeCloseTo(-0.03, 12);
  });
});
