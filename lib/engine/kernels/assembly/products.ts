/**
 * Matrix products, in tiles that stay in registers.
 *
 * Layout of every matrix: panels of four columns, `[columns/4][rows][4]`. A batch of activations
 * is features × samples (a panel holds four samples), weights are fanIn × fanOut (a panel holds
 * four units). So four numbers that are needed together always lie together.
 */

const ZEROS = memory.data(16, 16);

/**
 * C[r][0…4·width) = Σₖ A[k][r] · B[k][0…4·width) for k < depth, r < rows ≤ 4, width 1 or 2 panels.
 *
 * `rows`, `width` and `accumulate` are constants where this is inlined, so that each use compiles
 * to its own straight loop, with all of C in registers. C starts at `start[r]`, or at what it was.
 */
// @ts-ignore: decorator
@inline
function tile(
  rows: i32, width: i32, accumulate: bool, a: usize, b: usize, bPanel: usize, depth: i32,
  c: usize, cPanel: usize, start: usize,
): void {
  const d = c + cPanel;
  let c00 = accumulate ? v128.load(c) : v128.load32_splat(start);
  let c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  if (width > 1) c01 = accumulate ? v128.load(d) : c00;
  if (rows > 1) c10 = accumulate ? v128.load(c, 16) : v128.load32_splat(start, 4);
  if (rows > 1) if (width > 1) c11 = accumulate ? v128.load(d, 16) : c10;
  if (rows > 2) c20 = accumulate ? v128.load(c, 32) : v128.load32_splat(start, 8);
  if (rows > 2) if (width > 1) c21 = accumulate ? v128.load(d, 32) : c20;
  if (rows > 2) c30 = accumulate ? v128.load(c, 48) : v128.load32_splat(start, 12);
  if (rows > 2) if (width > 1) c31 = accumulate ? v128.load(d, 48) : c30;
  let b1 = b + bPanel;
  const end = a + (<usize>depth << 4);
  while (a < end) {
    const u = v128.load(b);
    let v = u;
    if (width > 1) v = v128.load(b1);
    let x = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(x, u));
    if (width > 1) c01 = f32x4.add(c01, f32x4.mul(x, v));
    if (rows > 1) {
      x = v128.load32_splat(a, 4);
      c10 = f32x4.add(c10, f32x4.mul(x, u));
      if (width > 1) c11 = f32x4.add(c11, f32x4.mul(x, v));
    }
    if (rows > 2) {
      x = v128.load32_splat(a, 8);
      c20 = f32x4.add(c20, f32x4.mul(x, u));
      if (width > 1) c21 = f32x4.add(c21, f32x4.mul(x, v));
      x = v128.load32_splat(a, 12);
      c30 = f32x4.add(c30, f32x4.mul(x, u));
      if (width > 1) c31 = f32x4.add(c31, f32x4.mul(x, v));
    }
    a += 16;
    b += 16;
    if (width > 1) b1 += 16;
  }
  v128.store(c, c00);
  if (width > 1) v128.store(d, c01);
  if (rows > 1) v128.store(c, c10, 16);
  if (rows > 1) if (width > 1) v128.store(d, c11, 16);
  if (rows > 2) v128.store(c, c20, 32);
  if (rows > 2) if (width > 1) v128.store(d, c21, 32);
  if (rows > 2) v128.store(c, c30, 48);
  if (rows > 2) if (width > 1) v128.store(d, c31, 48);
}

/** Rows of A and B that stay in the nearest cache together. */
const DEPTH: i32 = 400;

// @ts-ignore: decorator
@inline
function weighStrip(
  width: i32, accumulate: bool, weights: usize, weightPanel: usize, bias: usize, units: i32,
  x: usize, xPanel: usize, depth: i32, y: usize, yPanel: usize, biasStep: usize,
): void {
  let m = units;
  while (m >= 4) {
    tile(4, width, accumulate, weights, x, xPanel, depth, y, yPanel, bias);
    weights += weightPanel;
    bias += biasStep;
    y += 64;
    m -= 4;
  }
  if (m >= 2) {
    tile(2, width, accumulate, weights, x, xPanel, depth, y, yPanel, bias);
    weights += 8;
    if (biasStep) bias += 8;
    y += 32;
    m -= 2;
  }
  if (m > 0) tile(1, width, accumulate, weights, x, xPanel, depth, y, yPanel, bias);
}

/**
 * Y = Wᵀ·X + b: every unit weighs the inputs of every sample.
 *
 * X: inputs × samples, W: inputs × units, Y: units × samples; bias 0 means none.
 */
export function weigh(
  x: usize, weights: usize, bias: usize, y: usize, inputs: i32, units: i32, panels: i32,
): void {
  const xPanel = <usize>inputs << 4;
  const yPanel = <usize>units << 4;
  const biasStep: usize = bias ? 16 : 0;
  if (!bias) bias = ZEROS;
  for (let from = 0; from < inputs; from += DEPTH) {
    const depth = min(DEPTH, inputs - from);
    const offset = <usize>from << 4;
    let xp = x + offset;
    let yp = y;
    let p = panels;
    while (p >= 2) {
      if (from) weighStrip(2, true, weights + offset, xPanel, bias, units, xp, xPanel, depth, yp, yPanel, biasStep);
      else weighStrip(2, false, weights + offset, xPanel, bias, units, xp, xPanel, depth, yp, yPanel, biasStep);
      xp += 2 * xPanel;
      yp += 2 * yPanel;
      p -= 2;
    }
    if (p > 0) {
      if (from) weighStrip(1, true, weights + offset, xPanel, bias, units, xp, xPanel, depth, yp, yPanel, biasStep);
      else weighStrip(1, false, weights + offset, xPanel, bias, units, xp, xPanel, depth, yp, yPanel, biasStep);
    }
  }
}

/** The four sums over the lanes of four vectors. */
// @ts-ignore: decorator
@inline
function sumEach(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}

/**
 * `rows` (1 or 2) inputs times `columns` (1 to 4) units, summed over the samples four at a
 * time: both factors hold four samples in a vector, so nothing needs to be turned.
 */
// @ts-ignore: decorator
@inline
function dotTile(
  rows: i32, columns: i32, x: usize, xPanel: usize, d: usize, dPanel: usize, panels: i32,
  gradient: usize,
): void {
  const zero = f32x4.splat(0);
  let c00 = zero, c01 = zero, c02 = zero, c03 = zero;
  let c10 = zero, c11 = zero, c12 = zero, c13 = zero;
  for (; panels > 0; panels--) {
    const x0 = v128.load(x);
    let x1 = x0;
    if (rows > 1) x1 = v128.load(x, 16);
    let y = v128.load(d);
    c00 = f32x4.add(c00, f32x4.mul(x0, y));
    if (rows > 1) c10 = f32x4.add(c10, f32x4.mul(x1, y));
    if (columns > 1) {
      y = v128.load(d, 16);
      c01 = f32x4.add(c01, f32x4.mul(x0, y));
      if (rows > 1) c11 = f32x4.add(c11, f32x4.mul(x1, y));
    }
    if (columns > 2) {
      y = v128.load(d, 32);
      c02 = f32x4.add(c02, f32x4.mul(x0, y));
      if (rows > 1) c12 = f32x4.add(c12, f32x4.mul(x1, y));
    }
    if (columns > 3) {
      y = v128.load(d, 48);
      c03 = f32x4.add(c03, f32x4.mul(x0, y));
      if (rows > 1) c13 = f32x4.add(c13, f32x4.mul(x1, y));
    }
    x += xPanel;
    d += dPanel;
  }
  v128.store(gradient, sumEach(c00, c01, c02, c03));
  if (rows > 1) v128.store(gradient, sumEach(c10, c11, c12, c13), 16);
}

// @ts-ignore: decorator
@inline
function dotStrip(
  columns: i32, x: usize, rows: i32, xPanel: usize, d: usize, dPanel: usize, panels: i32,
  gradient: usize,
): void {
  let m = rows;
  while (m >= 2) {
    dotTile(2, columns, x, xPanel, d, dPanel, panels, gradient);
    x += 32;
    gradient += 32;
    m -= 2;
  }
  if (m > 0) dotTile(1, columns, x, xPanel, d, dPanel, panels, gradient);
}

/** Inputs whose samples stay in the nearest cache while all units pass. */
const BLOCK: i32 = 32;

/**
 * dW = X·δᵀ: the gradient of the weights, summed over the samples of the batch.
 *
 * X: inputs × samples, δ: units × samples, dW: inputs × units.
 */
export function weightGradient(
  x: usize, delta: usize, gradient: usize, inputs: i32, units: i32, panels: i32,
): void {
  const xPanel = <usize>inputs << 4;
  const dPanel = <usize>units << 4;
  for (let from = 0; from < inputs; from += BLOCK) {
    const rows = min(BLOCK, inputs - from);
    const offset = <usize>from << 4;
    let d = delta;
    let g = gradient + offset;
    let n = units;
    for (; n >= 4; n -= 4) {
      dotStrip(4, x + offset, rows, xPanel, d, dPanel, panels, g);
      d += 64;
      g += xPanel;
    }
    if (n == 1) {
      dotStrip(1, x + offset, rows, xPanel, d, dPanel, panels, g);
    } else if (n == 2) {
      dotStrip(2, x + offset, rows, xPanel, d, dPanel, panels, g);
    } else if (n == 3) {
      dotStrip(3, x + offset, rows, xPanel, d, dPanel, panels, g);
    }
  }
}

/** db = Σ over the samples of δ: the gradient of the bias. */
export function biasGradient(delta: usize, gradient: usize, units: i32, panels: i32): void {
  const panel = <usize>units << 4;
  const zero = f32x4.splat(0);
  for (let n = units; n > 0; n -= 4) {
    let c0 = zero, c1 = zero, c2 = zero, c3 = zero;
    let d = delta;
    for (let k = panels; k > 0; k--) {
      c0 = f32x4.add(c0, v128.load(d));
      if (n > 1) c1 = f32x4.add(c1, v128.load(d, 16));
      if (n > 2) c2 = f32x4.add(c2, v128.load(d, 32));
      if (n > 3) c3 = f32x4.add(c3, v128.load(d, 48));
      d += panel;
    }
    v128.store(gradient, sumEach(c0, c1, c2, c3));
    gradient += 16;
    delta += 64;
  }
}
