/**
 * Marching squares: the line where a field on a regular grid crosses `level`.
 * Returns segments [x0, y0, x1, y1] in grid coordinates, 0 … columns−1.
 */
export function traceContour(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  level: number,
): Float32Array {
  const out: number[] = [];
  for (let j = 0; j + 1 < rows; j++) {
    for (let i = 0; i + 1 < columns; i++) {
      const a = values[j * columns + i] - level;
      const b = values[j * columns + i + 1] - level;
      const c = values[(j + 1) * columns + i + 1] - level;
      const d = values[(j + 1) * columns + i] - level;
      const code = (a > 0 ? 1 : 0) | (b > 0 ? 2 : 0) | (c > 0 ? 4 : 0) | (d > 0 ? 8 : 0);
      if (code === 0 || code === 15) continue;
      const top = () => [i + a / (a - b), j];
      const right = () => [i + 1, j + b / (b - c)];
      const bottom = () => [i + d / (d - c), j + 1];
      const left = () => [i, j + a / (a - d)];
      const add = (p: number[], q: number[]) => out.push(p[0], p[1], q[0], q[1]);
      if (code === 1 || code === 14) add(left(), top());
      else if (code === 2 || code === 13) add(top(), right());
      else if (code === 4 || code === 11) add(right(), bottom());
      else if (code === 8 || code === 7) add(bottom(), left());
      else if (code === 3 || code === 12) add(left(), right());
      else if (code === 6 || code === 9) add(top(), bottom());
      else {
        // A saddle: the middle of the cell decides which corners belong together.
        const joined = a + b + c + d > 0 === (code === 5);
        if (joined) {
          add(left(), bottom());
          add(top(), right());
        } else {
          add(left(), top());
          add(right(), bottom());
        }
      }
    }
  }
  return Float32Array.from(out);
}
