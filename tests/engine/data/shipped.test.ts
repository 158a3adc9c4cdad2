import { describe, expect, it } from 'vitest';
import { buildParts } from '@/lib/engine/data/build-parts';
import { classNames, parseShipped, takeShipped } from '@/lib/engine/data/shipped';
import type { ShippedData } from '@/lib/engine/spec';
import { math } from '../support';

/** Flowers with their number as first measurement; classes 0, 1, 2 in turn, but class 2 only twice. */
const labels = [0, 1, 2, 0, 1, 2, 0, 1, 0, 1, 0, 1];
const text = labels.map((label, i) => `${i},0.5,-1,2,${label}`).join('\n');
const flowers = parseShipped('iris', text);
const take = (spec: Partial<ShippedData>, seed = 1) =>
  takeShipped({ set: 'iris', ...spec } as ShippedData, flowers, seed, math);
const numbers = ({ features }: { features: Float32Array }) =>
  Array.from(features).filter((_, i) => i % 4 === 0);

describe('shipped sets', () => {
  it('name their classes as their sources do', () => {
    expect(classNames.digits.join(' ')).toBe('0 1 2 3 4 5 6 7 8 9');
    const clothes =
      'T-shirt, trouser, pullover, dress, coat, sandal, shirt, sneaker, bag, ankle boot';
    expect(classNames.fashion.join(', ')).toBe(clothes);
    expect(classNames.fashion14.join(', ')).toBe(clothes);
    expect(classNames.iris.join(' ')).toBe('setosa versicolor virginica');
  });

  it('a heading, empty lines around and either kind of line end are no samples', () => {
    const noisy = `\n\nlength-1,width,length,width,class\r\n${text.replaceAll('\n', '\r\n')}\r\n\n`;
    expect(parseShipped('iris', noisy)).toEqual(flowers);
  });

  it('a row may begin with a space, a sign or a point', () => {
    const { features, labels: read } = parseShipped('iris', '  -1,.5,2,3,1\n.25,1,1,1,2');
    expect(Array.from(features)).toEqual([-1, 0.5, 2, 3, 0.25, 1, 1, 1]);
    expect(Array.from(read)).toEqual([1, 2]);
  });

  it('all of them come in the order of the file', () => {
    const all = take({});
    expect(numbers(all)).toEqual(labels.map((_, i) => i));
    expect(Array.from(all.labels ?? [])).toEqual(labels);
    expect(all).toMatchObject({ task: 'classification', classes: 3, targetWidth: 0 });
  });

  it('chosen classes count from 0 in the order in which they were named', () => {
    const two = take({ classes: [2, 0] });
    expect(Array.from(two.labels ?? [])).toEqual([1, 0, 1, 0, 1, 1, 1]);
    expect(numbers(two)).toEqual([0, 2, 3, 5, 6, 8, 10]);
  });

  it.each([
    [1, [1, 0, 0]],
    [5, [2, 2, 1]],
    [6, [2, 2, 2]],
    [9, [4, 3, 2]],
    [99, [5, 5, 2]],
  ])('%i samples are spread as evenly as the classes allow', (samples, wanted) => {
    const { labels: drawn } = take({ samples });
    expect([0, 1, 2].map((k) => drawn?.filter((label) => label === k).length)).toEqual(wanted);
  });

  it('a draw keeps the order of the file, repeats with its seed and changes with another', () => {
    const drawn = numbers(take({ samples: 6 }));
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(new Set(drawn).size).toBe(6);
    expect(numbers(take({ samples: 6 }))).toEqual(drawn);
    const others = [2, 3, 4, 5].map((seed) => numbers(take({ samples: 6 }, seed)).join());
    expect(new Set([drawn.join(), ...others]).size).toBeGreaterThan(2);
  });

  it('an autoencoder is to give back the features themselves', () => {
    const task = take({ target: 'features' });
    expect(task).toMatchObject({ task: 'regression', classes: 0, targetWidth: 4 });
    expect(task.targets).toEqual(task.features);
    expect(task.targets).not.toBe(task.features);
  });

  it.each(['digits', 'fashion', 'fashion14', 'iris'] as const)(
    '%s must be there before it is trained on, and another set is not it',
    (set) => {
      const other = set === 'iris' ? parseShipped('digits', '') : flowers;
      for (const given of [undefined, other]) {
        expect(() => buildParts({ set } as ShippedData, 1, math, given)).toThrow(
          new RegExp(`the data set '${set}'`),
        );
      }
    },
  );

  it('measurements are standardised, by the part that is trained on', () => {
    const { train, scaling } = buildParts({ set: 'iris', validationShare: 0 }, 1, math, flowers);
    expect(scaling).not.toBeNull();
    const column = numbers(train);
    const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
    expect(mean).toBeCloseTo(0, 5);
    expect(column.reduce((sum, x) => sum + x * x, 0) / column.length).toBeCloseTo(1, 4);
  });
});
