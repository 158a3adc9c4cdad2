/** Places in the picture, in percent of its width and height. */
export interface Spot {
  x: number;
  y: number;
}

/** Where a unit stands; column 0 is the inputs. */
export function spotOf(columns: readonly number[], column: number, index: number): Spot {
  const edge = 7.5;
  const x = edge + ((100 - 2 * edge) * column) / (columns.length - 1);
  const most = Math.max(...columns);
  const gap = most > 1 ? 70 / (most - 1) : 0;
  return { x, y: 46 + gap * (index - (columns[column] - 1) / 2) };
}

/**
 * Where an edge's label stands: in the middle of a level edge, else nearer to its start, so that
 * labels of crossing edges keep apart.
 */
export function labelSpot(start: Spot, end: Spot, targets: number): Spot {
  const level = Math.abs(start.y - end.y) < 1;
  const share = level ? 0.5 : Math.min(0.5, 1 / (targets + 1) + 0.04);
  return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
}
