import { multiplyAdd, splat, sumLanes } from './vector-math';

/** All ones for the samples that exist in the last panel, zeros after them. */
// @ts-ignore: decorator
@inline
function lastPanelMask(samples: i32): v128 {
  const used = samples & 3;
  return used ? i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(used)) : i32x4.splat(-1);
}

/**
 * Training: x̂ = (x − mean)/√(variance + ε) over the batch, y = γ·x̂ + β; moves the running figures.
 *
 * Keeps x̂ and 1/√(variance + ε) for the backward pass. The variance divides by N, the running
 * variance is told the one that divides by N − 1.
 */
export function batchNorm(
  x: usize, y: usize, normalized: usize, inverseStd: usize, gamma: usize, beta: usize,
  runningMean: usize, runningVariance: usize, units: i32, samples: i32, momentum: f32, epsilon: f32,
  batchMean: usize, batchVariance: usize,
): void {
  const panel = <usize>units << 4;
  const panels = (samples + 3) >> 2;
  const mask = lastPanelMask(samples);
  const inverseCount: f32 = 1 / <f32>samples;
  for (let u = 0; u < units; u++) {
    let sum = splat(0);
    let p = x;
    for (let n = panels; n > 1; n--) {
      sum = f32x4.add(sum, v128.load(p));
      p += panel;
    }
    sum = f32x4.add(sum, v128.and(v128.load(p), mask));
    const mean = sumLanes(sum) * inverseCount;
    const m = splat(mean);
    sum = splat(0);
    p = x;
    for (let n = panels; n > 0; n--) {
      let e = f32x4.sub(v128.load(p), m);
      if (n == 1) e = v128.and(e, mask);
      sum = multiplyAdd(e, e, sum);
      p += panel;
    }
    const squares = sumLanes(sum);
    const variance = squares * inverseCount;
    const inverse: f32 = 1 / sqrt<f32>(variance + epsilon);
    const at = <usize>u << 2;
    store<f32>(inverseStd + at, inverse);
    store<f32>(batchMean + at, mean);
    store<f32>(batchVariance + at, variance);
    const oldMean = load<f32>(runningMean + at);
    const oldVariance = load<f32>(runningVariance + at);
    store<f32>(runningMean + at, (1 - momentum) * oldMean + momentum * mean);
    if (samples > 1) {
      const unbiased = squares / <f32>(samples - 1);
      store<f32>(runningVariance + at, (1 - momentum) * oldVariance + momentum * unbiased);
    }
    const i = splat(inverse);
    const g = splat(load<f32>(gamma + at));
    const b = splat(load<f32>(beta + at));
    for (let offset: usize = 0; offset < <usize>panels * panel; offset += panel) {
      const h = f32x4.mul(f32x4.sub(v128.load(x + offset), m), i);
      v128.store(normalized + offset, h);
      v128.store(y + offset, multiplyAdd(g, h, b));
    }
    x += 16;
    y += 16;
    normalized += 16;
  }
}

/** Evaluation: the running mean and variance in the place of the batch's. */
export function batchNormEvaluate(
  x: usize, y: usize, gamma: usize, beta: usize, runningMean: usize, runningVariance: usize,
  units: i32, panels: i32, epsilon: f32,
): void {
  for (; panels > 0; panels--) {
    for (let u: usize = 0; u < <usize>units << 2; u += 4) {
      const inverse = splat(1 / sqrt<f32>(load<f32>(runningVariance + u) + epsilon));
      const h = f32x4.mul(f32x4.sub(v128.load(x), v128.load32_splat(runningMean + u)), inverse);
      v128.store(y, multiplyAdd(v128.load32_splat(gamma + u), h, v128.load32_splat(beta + u)));
      x += 16;
      y += 16;
    }
  }
}

/**
 * dβ = Σ d, dγ = Σ d·x̂, dx = γ·inverseStd·(d − dβ/N − x̂·dγ/N): through mean and variance too.
 *
 * A target of 0 leaves out dx; gradients of 0 leave out dγ and dβ.
 */
export function batchNormBackward(
  d: usize, normalized: usize, inverseStd: usize, gamma: usize,
  gammaGradient: usize, betaGradient: usize, target: usize, units: i32, samples: i32,
): void {
  const panel = <usize>units << 4;
  const panels = (samples + 3) >> 2;
  const size = <usize>panels * panel;
  const mask = lastPanelMask(samples);
  const inverseCount: f32 = 1 / <f32>samples;
  for (let u = 0; u < units; u++) {
    let sum = splat(0);
    let product = splat(0);
    // The places after the last sample hold d = 0: the loss saw to that.
    for (let offset: usize = 0; offset < size; offset += panel) {
      const dy = v128.load(d + offset);
      sum = f32x4.add(sum, dy);
      product = multiplyAdd(dy, v128.load(normalized + offset), product);
    }
    const b = sumLanes(sum);
    const g = sumLanes(product);
    const at = <usize>u << 2;
    if (gammaGradient) {
      store<f32>(gammaGradient + at, g);
      store<f32>(betaGradient + at, b);
    }
    if (target) {
      const scale = splat(load<f32>(gamma + at) * load<f32>(inverseStd + at));
      const meanD = splat(b * inverseCount);
      const meanG = splat(g * inverseCount);
      for (let offset: usize = 0; offset < size; offset += panel) {
        const h = v128.load(normalized + offset);
        let e = f32x4.sub(v128.load(d + offset), meanD);
        e = f32x4.mul(scale, f32x4.sub(e, f32x4.mul(h, meanG)));
        if (offset + panel == size) e = v128.and(e, mask);
        v128.store(target + offset, e);
      }
      target += 16;
    }
    d += 16;
    normalized += 16;
  }
}
