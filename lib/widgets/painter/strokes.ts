/** Calls of a canvas that figures use, and how many numbers each takes. */
export const arities = {
  save: 0,
  restore: 0,
  translate: 2,
  rotate: 1,
  clip: 0,
  beginPath: 0,
  closePath: 0,
  moveTo: 2,
  lineTo: 2,
  bezierCurveTo: 6,
  rect: 4,
  roundRect: 5,
  arc: 5,
  fill: 0,
  stroke: 0,
  fillRect: 4,
  strokeRect: 4,
  clearRect: 4,
} as const;

/** Settings whose value is a word, and settings whose value is a number. */
export const words = [
  'fillStyle',
  'strokeStyle',
  'lineCap',
  'lineJoin',
  'font',
  'textAlign',
  'textBaseline',
  'imageSmoothingQuality',
] as const;
export const sizes = ['lineWidth', 'globalAlpha'] as const;

type Name =
  | keyof typeof arities
  | (typeof words)[number]
  | (typeof sizes)[number]
  | 'setLineDash'
  | 'imageSmoothingEnabled'
  | 'fillText'
  | 'drawPixels';

/** Every call and setting by its number, as a recording holds it. */
export const names: readonly Name[] = [
  ...(Object.keys(arities) as (keyof typeof arities)[]),
  ...words,
  ...sizes,
  'setLineDash',
  'imageSmoothingEnabled',
  'fillText',
  'drawPixels',
];
export const codes = Object.fromEntries(names.map((name, code) => [name, code])) as Record<
  Name,
  number
>;

/** What was drawn: plain data that a thread can be given. */
export interface Recording {
  /** A code and its numbers, one call after the other; a word or a picture stands by its place in the lists. */
  numbers: Float32Array<ArrayBuffer>;
  words: string[];
  pictures: ImageData[];
}
