import type { Address, Workspace } from './workspace';

/*
 * In the kernels' memory a matrix lies in panels of four columns, `[columns/4][rows][4]`: see
 * ./assembly/products.ts. Outside it is row-major, as everywhere else in the field.
 */

export function panelCount(columns: number): number {
  return (columns + 3) >> 2;
}

/** Numbers that a matrix takes up. */
export function matrixSize(rows: number, columns: number): number {
  return rows * 4 * panelCount(columns);
}

/** Copies a matrix out: `rows × columns`, row-major. */
export function readMatrix(
  workspace: Workspace,
  address: Address,
  rows: number,
  columns: number,
): Float32Array {
  const source = workspace.floats(address, matrixSize(rows, columns));
  const target = new Float32Array(rows * columns);
  for (let c = 0; c < columns; c++) {
    const panel = (c >> 2) * rows * 4 + (c & 3);
    for (let r = 0; r < rows; r++) target[r * columns + c] = source[panel + r * 4];
  }
  return target;
}

/** Copies a row-major matrix in. */
export function writeMatrix(
  workspace: Workspace,
  address: Address,
  rows: number,
  columns: number,
  values: ArrayLike<number>,
): void {
  const target = workspace.floats(address, matrixSize(rows, columns));
  for (let c = 0; c < columns; c++) {
    const panel = (c >> 2) * rows * 4 + (c & 3);
    for (let r = 0; r < rows; r++) target[panel + r * 4] = values[r * columns + c];
  }
}

/** Copies samples (`count × width`, one a row) into a batch (`width × count`). */
export function writeSamples(
  workspace: Workspace,
  address: Address,
  width: number,
  count: number,
  samples: ArrayLike<number>,
  from = 0,
): void {
  const target = workspace.floats(address, matrixSize(width, count));
  target.fill(0);
  for (let s = 0; s < count; s++) {
    const panel = (s >> 2) * width * 4 + (s & 3);
    for (let i = 0; i < width; i++) target[panel + i * 4] = samples[from + s * width + i];
  }
}

/** Copies a batch (`width × count`) out into samples, one a row, from place `from` of `target`. */
export function readSamples(
  workspace: Workspace,
  address: Address,
  width: number,
  count: number,
  target: Float32Array = new Float32Array(width * count),
  from = 0,
): Float32Array {
  const source = workspace.floats(address, matrixSize(width, count));
  for (let s = 0; s < count; s++) {
    const panel = (s >> 2) * width * 4 + (s & 3);
    for (let i = 0; i < width; i++) target[from + s * width + i] = source[panel + i * 4];
  }
  return target;
}
