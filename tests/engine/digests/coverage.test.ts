import { describe, expect, it } from 'vitest';
import {
  activationNames,
  dataSets,
  initializerNames,
  layerKinds,
} from '@/lib/engine/check-experiment';
import { scheduleKinds } from '@/lib/engine/check-training';
import { featureNames } from '@/lib/engine/data/features';
import { lossRules } from '@/lib/engine/losses';
import { optimizerRules } from '@/lib/engine/optimizers/registry';
import { experiments } from './experiments';
import known from './known.json';

const runs = Object.values(experiments);
const layers = runs.flatMap(({ network }) => network.layers);
const initializers = layers
  .flatMap((layer) => (layer.kind === 'dense' ? [layer.initializer, layer.biasInitializer] : []))
  .map((given) => (typeof given === 'object' ? given.kind : given));

/** What the engine knows by name, and what of it the experiments use. */
const words: Record<string, [known: readonly string[], used: unknown[]]> = {
  'kind of data': [dataSets, runs.map(({ data }) => data.set)],
  feature: [
    featureNames,
    runs.flatMap(({ data }) => ('features' in data && data.set !== 'table' ? data.features : [])),
  ],
  layer: [layerKinds, layers.map(({ kind }) => kind)],
  activation: [
    activationNames,
    layers.map((layer) => ('activation' in layer ? layer.activation : undefined)),
  ],
  initializer: [initializerNames, initializers],
  loss: [Object.keys(lossRules), runs.map(({ training }) => training.loss)],
  optimizer: [Object.keys(optimizerRules), runs.map(({ training }) => training.optimizer.kind)],
  schedule: [scheduleKinds, runs.map(({ training }) => training.schedule?.kind)],
};

describe('the experiments that must give the same bits everywhere', () => {
  it.each(Object.keys(words))('use every %s that the engine has', (word) => {
    const [all, used] = words[word];
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter((name) => !used.includes(name))).toEqual([]);
  });

  it('are no more than there are kinds of data, each with its digest', () => {
    expect(runs).toHaveLength(dataSets.length);
    expect(Object.keys(known)).toEqual(Object.keys(experiments));
  });
});
