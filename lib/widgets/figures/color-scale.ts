import type { Colors } from '@/lib/ui/use-colors';

export type Rgb = readonly [number, number, number];

/** `#rrggbb` or `#rgb` → three bytes. */
export function parseColor(text: string): Rgb {
  const hex = text.replace('#', '');
  const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex;
  const n = Number.parseInt(full, 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const at = (i: number) => Math.round(a[i] + (b[i] - a[i]) * share);
  return [at(0), at(1), at(2)];
}

export const css = ([r, g, b]: Rgb, alpha = 1) =>
  alpha === 1 ? `rgb(${r} ${g} ${b})` : `rgb(${r} ${g} ${b} / ${alpha})`;

/** Colours of classes: two classes are negative and positive; more take the other tokens in turn. */
export function classColors(colors: Colors, classes: number): Rgb[] {
  const order =
    classes <= 2
      ? [colors.negative, colors.positive]
      : [
          colors.negative,
          colors.positive,
          colors.right,
          colors.you,
          colors.validation,
          colors.warn,
          colors.accent,
          colors.train,
          colors.wrong,
          colors['ink-faint'],
        ];
  return Array.from({ length: Math.max(2, classes) }, (_, i) =>
    parseColor(order[i % order.length]),
  );
}

/** 256 colours from negative over the surface to positive: index 0 is −1, 255 is +1. */
export function divergingTable(colors: Colors, strength = 0.72): Uint32Array {
  const surface = parseColor(colors.surface);
  const negative = mix(surface, parseColor(colors.negative), strength);
  const positive = mix(surface, parseColor(colors.positive), strength);
  return Uint32Array.from({ length: 256 }, (_, i) => {
    const t = (i - 127.5) / 127.5;
    return pack(t < 0 ? mix(surface, negative, -t) : mix(surface, positive, t));
  });
}

/** Bytes of a pixel in the order that ImageData wants on little-endian machines. */
export function pack([r, g, b]: Rgb): number {
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
