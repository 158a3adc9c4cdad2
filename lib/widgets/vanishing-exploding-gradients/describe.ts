import { formatSize, type Level, measureFactor, type Quantity, quantities } from './levels';
import type { DeepSettings } from './settings';

export function nameRun(settings: DeepSettings): string {
  const { hiddenLayers, activation, initializer, std, clip } = settings;
  const start = {
    glorotUniform: 'Xavier',
    heNormal: 'He',
    orthogonal: 'orthogonal',
    normal: `std ${std}`,
  }[initializer];
  return `${hiddenLayers} × ${activation}, ${start}${clip > 0 ? `, clipped ${clip}` : ''}`;
}

/** The line over the layers in a sentence. */
export function describeLevels(levels: readonly Level[], quantity: Quantity): string {
  const [first, last] = [levels.at(0), levels.at(-1)];
  if (!first || !last) return 'Not measured yet.';
  const factor = measureFactor(levels, quantity);
  const trend = Number.isNaN(factor)
    ? ''
    : ` From one hidden layer to the next below it the value changes by a factor of ${formatSize(factor)} on average.`;
  const name = quantities[quantity].text.toLowerCase();
  return `The ${name} is ${formatSize(first[quantity])} in the first hidden layer and ${formatSize(last[quantity])} in the output layer.${trend}`;
}
