import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colorNames } from '@/lib/ui/color-names';

const css = readFileSync('app/globals.css', 'utf8');

function readTokens(start: string): Record<string, string> {
  const block = css.slice(css.indexOf(start)).split('}')[0];
  return Object.fromEntries(
    [...block.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]),
  );
}

const light = readTokens('@theme {');
const themes = {
  light,
  dark: { ...light, ...readTokens(':root[data-theme="dark"] {') },
};

/** WCAG 2.2: contrast of two sRGB colours. */
function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How a colour looks to somebody without green cones (Viénot, Brettel and Mollon 1999, linear RGB). */
function deuteranope(hex: string): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map(
    (at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2,
  );
  return [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b];
}

describe.each(Object.entries(themes))('%s theme', (_name, tokens) => {
  test.each([
    'ink',
    'ink-soft',
    'ink-faint',
    'accent',
    'you',
    'positive',
    'negative',
    'train',
    'validation',
    'right',
    'wrong',
    'warn',
  ])('text in %s can be read on every ground', (name) => {
    for (const ground of ['paper', 'surface', 'sunken']) {
      expect(contrast(tokens[name], tokens[ground])).toBeGreaterThanOrEqual(4.5);
    }
    const own = tokens[`${name}-soft`];
    if (own && name !== 'ink') expect(contrast(tokens[name], own)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['accent', 'wrong', 'you', 'right'])('paper on %s can be read: buttons', (name) => {
    expect(contrast(tokens.paper, tokens[name])).toBeGreaterThanOrEqual(4.5);
  });

  test('the borders of controls are visible on every ground', () => {
    for (const ground of ['paper', 'surface', 'sunken']) {
      expect(contrast(tokens['line-strong'], tokens[ground])).toBeGreaterThanOrEqual(3);
    }
  });

  test('positive and negative differ to the colour-blind', () => {
    const [a, b] = [deuteranope(tokens.positive), deuteranope(tokens.negative)];
    const apart = Math.hypot(a[0] - b[0], a[2] - b[2]);
    expect(apart).toBeGreaterThan(0.3);
  });

  test('every colour that canvases ask for is there', () => {
    expect(colorNames.filter((name) => !tokens[name])).toEqual([]);
  });
});

test('the theme by system and the theme by choice are one list', () => {
  const chosen = css.split(':root[data-theme="dark"] {')[1].split('}')[0];
  const bySystem = css.split(':root:not([data-theme]) {')[1].split('}')[0];
  const lines = (block: string) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  expect(lines(bySystem)).toEqual(lines(chosen));
});
