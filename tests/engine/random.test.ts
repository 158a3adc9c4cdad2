import { describe, expect, it } from 'vitest';
import { RandomStream, streamKey } from '@/lib/engine/random';
import { math } from './support';

const stream = (key = 1) => new RandomStream(math, key);
const draw = <T>(count: number, next: () => T) => Array.from({ length: count }, next);
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

describe('random streams', () => {
  it('are functions of seed and name', () => {
    const key = streamKey(math, 1, 'shuffle');
    expect(streamKey(math, 1, 'shuffle')).toBe(key);
    expect(streamKey(math, 2, 'shuffle')).not.toBe(key);
    expect(streamKey(math, 1, 'noise')).not.toBe(key);
    expect(streamKey(math, 1, 'layer 0/weights')).not.toBe(streamKey(math, 1, 'layer 1/weights'));
    expect(Number.isInteger(key) && key >= 0).toBe(true);
  });

  it('draw uniformly from 0 to below 1', () => {
    const random = stream();
    const xs = draw(20_000, () => random.uniform());
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThan(1);
    expect(mean(xs)).toBeCloseTo(0.5, 2);
    const bins = new Array(16).fill(0);
    for (const x of xs) bins[Math.floor(x * 16)]++;
    // χ² with 15 degrees of freedom exceeds 37.7 once in a thousand.
    expect(bins.reduce((sum, n) => sum + (n - 1250) ** 2 / 1250, 0)).toBeLessThan(37.7);
    const pairs = xs.slice(1).map((x, i) => (x - 0.5) * (xs[i] - 0.5));
    expect(Math.abs(mean(pairs))).toBeLessThan(0.004);
  });

  it('draw normal numbers, each of its own', () => {
    const random = stream(2);
    const xs = draw(20_000, () => random.normal());
    expect(Math.abs(mean(xs))).toBeLessThan(0.03);
    expect(mean(xs.map((x) => x * x))).toBeCloseTo(1, 1);
    expect(mean(xs.map((x) => x ** 4))).toBeGreaterThan(2.7);
    expect(mean(xs.map((x) => x ** 4))).toBeLessThan(3.3);
    expect(new Set(xs).size).toBe(20_000);
    expect(Math.abs(mean(xs.slice(1).map((x, i) => x * xs[i])))).toBeLessThan(0.03);
  });

  it('keep normal draws apart from uniform ones', () => {
    const mixed = stream(3);
    const used = draw(6, () => [mixed.uniform(), mixed.normal()]).flat();
    expect(new Set(used).size).toBe(12);
    const again = stream(3);
    expect(draw(6, () => [again.uniform(), again.normal()]).flat()).toEqual(used);
    // A normal number takes draws of its own: the uniform one after it is not among them.
    const [first, second] = [stream(4), stream(4)];
    first.normal();
    second.uniform();
    second.uniform();
    expect(first.uniform()).toBe(second.uniform());
  });

  it('draw between bounds, below a count, and shuffle fairly', () => {
    const random = stream(5);
    const between = draw(1000, () => random.between(-3, 5));
    expect(Math.min(...between)).toBeLessThan(-2.9);
    expect(Math.max(...between)).toBeGreaterThan(4.9);
    expect(new Set(draw(200, () => random.below(4)))).toEqual(new Set([0, 1, 2, 3]));
    const firsts = [0, 0, 0];
    for (let i = 0; i < 3000; i++) {
      const list = random.shuffle([0, 1, 2]);
      expect([...list].sort()).toEqual([0, 1, 2]);
      firsts[list[0]]++;
    }
    for (const n of firsts) expect(Math.abs(n - 1000)).toBeLessThan(110);
  });
});
