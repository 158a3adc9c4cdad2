/**
 * Matrix products, in tiles that stay in registers.
 *
 * Layout of every matrix: panels of four columns, `[columns/4][rows][4]`. A batch of activations
 * is features × samples (a panel holds four samples), weights are fanIn × fanOut (a panel holds
 * four units). So four numbers that are needed together always lie together.
 */

const ZEROS = memory.data(16, 16);

/**
 * C[r][0…4·width) = Σₖ A[k][r] · B[k][0…4·width) for r < rows ≤ 4, width 1 or 2 panels.
 *
 * `rows`, `width` and `stride` are constants where this is inlined, so that each use compiles to
 * its own straight loop. k runs in chunks: inside a chunk A moves by `aStep` and B by 16 bytes,
 * between chunks A moves on by `aJump` more.
 */
// @ts-ignore: decorator
@inline
function tile(
  rows: i32, width: i32, stride: usize, accumulate: bool,
  a: usize, aStep: usize, aJump: usize, chunk: i32, chunks: i32,
  b: usize, bPanel: usize,
  c: usize, cPanel: usize, start: usize,
): void {
  let c00 = accumulate ? v128.load(c) : v128.load32_splat(start);
  let c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  const d = c + cPanel;
  if (width > 1) c01 = accumulate ? v128.load(d) : c00;
  if (rows > 1) c10 = accumulate ? v128.load(c, 16) : v128.load32_splat(start, 4);
  if (rows > 1) if (width > 1) c11 = accumulate ? v128.load(d, 16) : c10;
  if (rows > 2) c20 = accumulate ? v128.load(c, 32) : v128.load32_splat(start, 8);
  if (rows > 2) if (width > 1) c21 = accumulate ? v128.load(d, 32) : c20;
  if (rows > 2) c30 = accumulate ? v128.load(c, 48) : v128.load32_splat(start, 12);
  if (rows > 2) if (width > 1) c31 = accumulate ? v128.load(d, 48) : c30;
  let b1 = b + bPanel;
  for (; chunks > 0; chunks--) {
    for (let k = chunk; k > 0; k--) {
      const u = v128.load(b);
      let v = u;
      if (width > 1) v = v128.load(b1);
      let x = v128.load32_splat(a);
      c00 = f32x4.add(c00, f32x4.mul(x, u));
      if (width > 1) c01 = f32x4.add(c01, f32x4.mul(x, v));
      if (rows > 1) {
        x = v128.load32_splat(a + stride);
        c10 = f32x4.add(c10, f32x4.mul(x, u));
        if (width > 1) c11 = f32x4.add(c11, f32x4.mul(x, v));
      }
      if (rows > 2) {
        x = v128.load32_splat(a + 2 * stride);
        c20 = f32x4.add(c20, f32x4.mul(x, u));
        if (width > 1) c21 = f32x4.add(c21, f32x4.mul(x, v));
        x = v128.load32_splat(a + 3 * stride);
        c30 = f32x4.add(c30, f32x4.mul(x, u));
        if (width > 1) c31 = f32x4.add(c31, f32x4.mul(x, v));
      }
      a += aStep;
      b += 16;
      if (width > 1) b1 += 16;
    }
    a += aJump;
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
    tile(4, width, 4, accumulate, weights, 16, 0, depth, 1, x, xPanel, y, yPanel, bias);
    weights += weightPanel;
    bias += biasStep;
    y += 64;
    m -= 4;
  }
  if (m >= 2) {
    tile(2, width, 4, accumulate, weights, 16, 0, depth, 1, x, xPanel, y, yPanel, bias);
    weights += 8;
    if (biasStep) bias += 8;
    y += 32;
    m -= 2;
  }
  if (m > 0) tile(1, width, 4, accumulate, weights, 16, 0, depth, 1, x, xPanel, y, yPanel, bias);
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

// @ts-ignore: decorator
@inline
function outerStrip(
  width: i32, x: usize, rows: i32, xJump: usize, panels: i32, d: usize, dPanel: usize,
  gradient: usize, gradientPanel: usize,
): void {
  let m = rows;
  while (m >= 4) {
    tile(4, width, 16, false, x, 4, xJump, 4, panels, d, dPanel, gradient, gradientPanel, ZEROS);
    x += 64;
    gradient += 64;
    m -= 4;
  }
  if (m >= 2) {
    tile(2, width, 16, false, x, 4, xJump, 4, panels, d, dPanel, gradient, gradientPanel, ZEROS);
    x += 32;
    gradient += 32;
    m -= 2;
  }
  if (m > 0) tile(1, width, 16, false, x, 4, xJump, 4, panels, d, dPanel, gradient, gradientPanel, ZEROS);
}

/**
 * dW = X·dYᵀ: the gradient of the weights, summed over the samples of the batch.
 *
 * X: inputs × samples; D: samples × units (dY transposed); dW: inputs × units.
 */
export function weightGradient(
  x: usize, d: usize, gradient: usize, inputs: i32, units: i32, panels: i32,
): void {
  const xJump = (<usize>inputs << 4) - 16;
  const dPanel = <usize>panels << 6;
  const gradientPanel = <usize>inputs << 4;
  const BLOCK = 16;
  for (let from = 0; from < inputs; from += BLOCK) {
    const rows = min(BLOCK, inputs - from);
    const offset = <usize>from << 4;
    let dp = d;
    let g = gradient + offset;
    let n = (units + 3) >> 2;
    while (n >= 2) {
      outerStrip(2, x + offset, rows, xJump, panels, dp, dPanel, g, gradientPanel);
      dp += 2 * dPanel;
      g += 2 * gradientPanel;
      n -= 2;
    }
    if (n > 0) outerStrip(1, x + offset, rows, xJump, panels, dp, dPanel, g, gradientPanel);
  }
}

/** db = Σ over the samples of D (samples × units): the gradient of the bias. */
export function biasGradient(d: usize, gradient: usize, units: i32, panels: i32): void {
  for (let n = (units + 3) >> 2; n > 0; n--) {
    let sum = f32x4.splat(0);
    for (let k = panels << 2; k > 0; k--) {
      sum = f32x4.add(sum, v128.load(d));
      d += 16;
    }
    v128.store(gradient, sum);
    gradient += 16;
  }
}
