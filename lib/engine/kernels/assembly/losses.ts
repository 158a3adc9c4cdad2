import { exp, log, log1p, multiplyAdd, sigmoid, splat, sumLanesExactly } from './vector-math';

/*
 * Each loss reads outputs Y, targets T (both outputs × samples) and one weight a sample, which
 * holds 1/N (or 1/(N·K)) and is 0 for the places after the last sample. Each writes dY and
 * returns Σ weight · loss.
 */

/** (y − t)², gradient 2(y − t) */
export function meanSquaredError(
  y: usize, t: usize, weights: usize, d: usize, outputs: i32, panels: i32,
): f64 {
  let sum: f64 = 0;
  for (; panels > 0; panels--) {
    const w = v128.load(weights);
    for (let k = outputs; k > 0; k--) {
      const e = f32x4.sub(v128.load(y), v128.load(t));
      const we = f32x4.mul(w, e);
      sum += sumLanesExactly(f32x4.mul(we, e));
      v128.store(d, f32x4.add(we, we));
      y += 16;
      t += 16;
      d += 16;
    }
    weights += 16;
  }
  return sum;
}

/** |y − t|, gradient sign(y − t), 0 at 0 */
export function meanAbsoluteError(
  y: usize, t: usize, weights: usize, d: usize, outputs: i32, panels: i32,
): f64 {
  let sum: f64 = 0;
  for (; panels > 0; panels--) {
    const w = v128.load(weights);
    for (let k = outputs; k > 0; k--) {
      const e = f32x4.sub(v128.load(y), v128.load(t));
      sum += sumLanesExactly(f32x4.mul(w, f32x4.abs(e)));
      v128.store(d, f32x4.mul(w, sign(e)));
      y += 16;
      t += 16;
      d += 16;
    }
    weights += 16;
  }
  return sum;
}

// @ts-ignore: decorator
@inline
export function sign(e: v128): v128 {
  const up = v128.and(splat(1), f32x4.gt(e, splat(0)));
  const down = v128.and(splat(1), f32x4.lt(e, splat(0)));
  return f32x4.sub(up, down);
}

/** ½e² for |e| ≤ δ, else δ(|e| − ½δ); gradient e held in −δ…δ */
export function huber(
  y: usize, t: usize, weights: usize, d: usize, outputs: i32, panels: i32, delta: f32,
): f64 {
  let sum: f64 = 0;
  const limit = splat(delta);
  const low = splat(-delta);
  for (; panels > 0; panels--) {
    const w = v128.load(weights);
    for (let k = outputs; k > 0; k--) {
      const e = f32x4.sub(v128.load(y), v128.load(t));
      const held = f32x4.pmax(f32x4.pmin(e, limit), low);
      // held·(e − ½·held) is both branches at once.
      const value = f32x4.mul(held, f32x4.sub(e, f32x4.mul(splat(0.5), held)));
      sum += sumLanesExactly(f32x4.mul(w, value));
      v128.store(d, f32x4.mul(w, held));
      y += 16;
      t += 16;
      d += 16;
    }
    weights += 16;
  }
  return sum;
}

/** On logits: max(z, 0) − z·t + ln(1 + e^−|z|), gradient sigmoid(z) − t */
export function binaryCrossEntropy(
  z: usize, t: usize, weights: usize, d: usize, outputs: i32, panels: i32,
): f64 {
  let sum: f64 = 0;
  for (; panels > 0; panels--) {
    const w = v128.load(weights);
    for (let k = outputs; k > 0; k--) {
      const logit = v128.load(z);
      const target = v128.load(t);
      const small = log1p(exp(f32x4.neg(f32x4.abs(logit))));
      const large = f32x4.sub(f32x4.pmax(logit, splat(0)), f32x4.mul(logit, target));
      sum += sumLanesExactly(f32x4.mul(w, f32x4.add(large, small)));
      v128.store(d, f32x4.mul(w, f32x4.sub(sigmoid(logit), target)));
      z += 16;
      t += 16;
      d += 16;
    }
    weights += 16;
  }
  return sum;
}

/** On logits: −Σₖ tₖ·ln softmax(z)ₖ with Σ t = 1, gradient softmax(z) − t */
export function softmaxCrossEntropy(
  z: usize, t: usize, weights: usize, d: usize, outputs: i32, panels: i32,
): f64 {
  let sum: f64 = 0;
  const panel = <usize>outputs << 4;
  for (; panels > 0; panels--) {
    const w = v128.load(weights);
    let largest = v128.load(z);
    for (let k: usize = 16; k < panel; k += 16) largest = f32x4.pmax(largest, v128.load(z + k));
    let total = splat(0);
    let expected = splat(0);
    for (let k: usize = 0; k < panel; k += 16) {
      const shifted = f32x4.sub(v128.load(z + k), largest);
      const e = exp(shifted);
      v128.store(d + k, e);
      total = f32x4.add(total, e);
      expected = multiplyAdd(v128.load(t + k), shifted, expected);
    }
    const inverse = f32x4.div(splat(1), total);
    for (let k: usize = 0; k < panel; k += 16) {
      const share = f32x4.mul(v128.load(d + k), inverse);
      v128.store(d + k, f32x4.mul(w, f32x4.sub(share, v128.load(t + k))));
    }
    sum += sumLanesExactly(f32x4.mul(w, f32x4.sub(log(total), expected)));
    z += panel;
    t += panel;
    d += panel;
    weights += 16;
  }
  return sum;
}
