import type { Colors } from '@/lib/ui/use-colors';
import { classColors, divergingTable, mix, pack, parseColor } from './color-scale';

/** The network's output over the plane: `outputs` numbers a pixel, row by row from the top. */
export interface FieldValues {
  size: number;
  outputs: number;
  values: Float32Array;
}

/** How a field's numbers become colours. */
export type FieldMeaning =
  /** Probability of class 1: 0 orange … 1 blue. */
  | { kind: 'probability' }
  /** A value around 0, orange below, blue above; full colour at ±`limit`. */
  | { kind: 'value'; limit: number }
  /** One probability a class: the likeliest class's colour, paler where it is less sure. */
  | { kind: 'classes' };

/** Paints a field pixel by pixel; the canvas scales it up smoothly. */
export function paintField(
  image: ImageData,
  field: FieldValues,
  meaning: FieldMeaning,
  colors: Colors,
): void {
  const pixels = new Uint32Array(image.data.buffer);
  const { values, outputs } = field;
  const count = field.size * field.size;
  if (meaning.kind === 'classes') {
    const surface = parseColor(colors.surface);
    const tables = classColors(colors, outputs).map((color) =>
      Uint32Array.from({ length: 64 }, (_, i) => pack(mix(surface, color, (0.72 * i) / 63))),
    );
    const floor = 1 / outputs;
    for (let p = 0; p < count; p++) {
      let best = 0;
      for (let k = 1; k < outputs; k++)
        if (values[p * outputs + k] > values[p * outputs + best]) best = k;
      const sure = (values[p * outputs + best] - floor) / (1 - floor);
      pixels[p] = tables[best][Math.max(0, Math.min(63, (sure * 63) | 0))];
    }
    return;
  }
  const table = divergingTable(colors);
  const scale = meaning.kind === 'probability' ? 255 : 127.5 / meaning.limit;
  const shift = meaning.kind === 'probability' ? 0 : 127.5;
  // With two outputs the second is the probability of class 1.
  const column = outputs === 2 ? 1 : 0;
  for (let p = 0; p < count; p++) {
    const index = values[p * outputs + column] * scale + shift;
    pixels[p] = table[index > 255 ? 255 : index > 0 ? index | 0 : 0];
  }
}
