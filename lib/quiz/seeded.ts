/**
 * Small deterministic randomness for questions: which order, which numbers. Integers only, so that every machine
 * draws the same. (Training has its own generator in the engine.)
 */

/** FNV-1a with a final avalanche; the same text gives the same unsigned 32-bit integer everywhere. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Mulberry32: a generator of unsigned 32-bit integers. */
export function createDraws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** A whole number from 0 to below `count`. */
export function drawBelow(draw: () => number, count: number): number {
  return Math.floor((draw() / 0x1_0000_0000) * count);
}

/** Fisher–Yates over a copy. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const draw = createDraws(seed);
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = drawBelow(draw, i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled;
}

/**
 * The name under which a piece of a question travels. Authors call things `right-answer` or `step-1`; the browser
 * must not learn that, yet the name must outlast a new order of the pieces.
 */
export function publicId(questionId: string, pieceId: string): string {
  const h = hashText(`${questionId} ${pieceId}`) ^ hashText(`${pieceId}|${questionId}`);
  return `p${(h >>> 0).toString(36)}`;
}
