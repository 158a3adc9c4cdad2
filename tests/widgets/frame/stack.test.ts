import { expect, test } from 'vitest';
import { expandStacks } from '@/lib/widgets/frame/stack';

const stack = { hiddenLayers: 2, units: 3, activation: 'tanh', initializer: 'heNormal' };
const written = {
  layers: [
    { kind: 'dense', units: 3, activation: 'tanh', initializer: 'heNormal' },
    { kind: 'dense', units: 3, activation: 'tanh', initializer: 'heNormal' },
    { kind: 'dense', units: 1, initializer: 'heNormal' },
  ],
};

test('a stack is written out in the tag, its presets and its solutions', () => {
  const input = {
    id: 'w',
    network: { stack },
    presets: [{ id: 'p', experiment: { network: { stack } } }, { id: 'q' }],
    tasks: [{ id: 't', solution: { network: { stack } } }],
  };
  expect(expandStacks(input)).toEqual({
    id: 'w',
    network: written,
    presets: [{ id: 'p', experiment: { network: written } }, { id: 'q' }],
    tasks: [{ id: 't', solution: { network: written } }],
  });
});

test('the output may be wider', () => {
  const { network } = expandStacks({ network: { stack: { ...stack, outputUnits: 10 } } }) as {
    network: typeof written;
  };
  expect(network.layers.at(-1)).toEqual({ kind: 'dense', units: 10, initializer: 'heNormal' });
});

test('the output may have an activation of its own', () => {
  const { network } = expandStacks({
    network: { stack: { ...stack, outputActivation: 'sigmoid' } },
  }) as { network: typeof written };
  expect(network.layers).toHaveLength(3);
  expect(network.layers.at(-1)).toEqual({
    kind: 'dense',
    units: 1,
    activation: 'sigmoid',
    initializer: 'heNormal',
  });
});

test('what is no stack is left to the checker to complain about', () => {
  for (const input of [
    null,
    7,
    { network: { stack: { hiddenLayers: 1e9, units: 1 } } },
    { network: 3 },
  ])
    expect(expandStacks(input)).toEqual(input);
});
