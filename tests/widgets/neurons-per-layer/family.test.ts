import { describe, expect, test } from 'vitest';
import { countParameters } from '@/lib/experiment/shape';
import {
  listBudgets,
  listShapes,
  listWidths,
  withWidths,
} from '@/lib/widgets/neurons-per-layer/family';
import { defaultExperiment, parseNeuronsPerLayer } from '@/lib/widgets/neurons-per-layer/props';

const sweep = { budgets: [60, 240], layers: 3, seeds: 3 };

describe('the network that is drawn', () => {
  test('takes new widths and keeps activation, output and everything else', () => {
    const wide = withWidths(defaultExperiment, [5, 4]);
    expect(listWidths(wide)).toEqual([5, 4]);
    expect(wide.network.layers.map((layer) => layer.kind)).toEqual(['dense', 'dense', 'dense']);
    expect(wide.network.layers[1]).toMatchObject({ units: 4, activation: 'relu' });
    expect(wide.network.layers[2]).toMatchObject({ units: 1 });
    expect(wide.training).toEqual(defaultExperiment.training);
  });
});

describe('layers against neurons', () => {
  const members = listBudgets(defaultExperiment, sweep);

  test('has every number of layers at every budget, and the drawn network', () => {
    expect(members.map((member) => member.id)).toEqual([
      ...['1x60', '2x60', '3x60', '1x240', '2x240', '3x240'],
      'yours',
    ]);
  });

  test('places each network at its own number of parameters, near its budget', () => {
    for (const member of members) {
      expect(member.parameters).toBe(countParameters(member.experiment));
      expect(member.x).toBe(member.parameters);
    }
    for (const member of members.slice(3, 6))
      expect(Math.abs(member.parameters - 240)).toBeLessThanOrEqual(24);
  });
});

test('shapes have as many layers as the drawn network and about its parameters', () => {
  const drawn = withWidths(defaultExperiment, [12, 9, 6, 4]);
  const members = listShapes(drawn);
  expect(members.map((member) => member.id)).toEqual(['funnel', 'constant', 'widening', 'yours']);
  for (const member of members) {
    expect(member.widths).toHaveLength(4);
    expect(Math.abs(member.parameters - countParameters(drawn))).toBeLessThanOrEqual(25);
  }
  expect(members.map((member) => member.x)).toEqual([0, 1, 2, 3]);
});

test('a sweep that descends is refused with the rule', () => {
  const parsed = parseNeuronsPerLayer({ id: 'w', sweep: { ...sweep, budgets: [240, 60] } });
  expect(parsed.ok ? [] : parsed.problems).toEqual([
    expect.stringContaining('sweep.budgets must hold at least two numbers, ascending'),
  ]);
});
