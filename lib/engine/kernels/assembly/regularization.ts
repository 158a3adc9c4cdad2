import { sign } from './losses';
import { multiplyAdd, splat, sumLanesExactly } from './vector-math';

/** Adds l1·sign(w) + 2·l2·w to the gradient; returns l1·Σ|w| + l2·Σw². gradient 0: penalty only. */
export function penalty(w: usize, gradient: usize, vectors: i32, l1: f32, l2: f32): f64 {
  let absolute: f64 = 0;
  let squares: f64 = 0;
  const a = splat(l1);
  const b = splat(2 * l2);
  for (; vectors > 0; vectors--) {
    const v = v128.load(w);
    if (l1 != 0) absolute += sumLanesExactly(f32x4.abs(v));
    if (l2 != 0) squares += sumLanesExactly(f32x4.mul(v, v));
    if (gradient) {
      const g = multiplyAdd(b, v, v128.load(gradient));
      v128.store(gradient, l1 != 0 ? multiplyAdd(a, sign(v), g) : g);
      gradient += 16;
    }
    w += 16;
  }
  return <f64>l1 * absolute + <f64>l2 * squares;
}

/** Σ g², in double precision. */
export function sumOfSquares(gradient: usize, vectors: i32): f64 {
  let sum: f64 = 0;
  for (; vectors > 0; vectors--) {
    const g = v128.load(gradient);
    const low = f64x2.promote_low_f32x4(g);
    const high = f64x2.promote_low_f32x4(v128.shuffle<i64>(g, g, 1, 1));
    const squares = f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high));
    sum += f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1);
    gradient += 16;
  }
  return sum;
}

export function scale(gradient: usize, vectors: i32, factor: f32): void {
  const f = splat(factor);
  for (; vectors > 0; vectors--) {
    v128.store(gradient, f32x4.mul(f, v128.load(gradient)));
    gradient += 16;
  }
}

/** Holds every component in −limit…limit. */
export function clipByValue(gradient: usize, vectors: i32, limit: f32): void {
  const high = splat(limit);
  const low = splat(-limit);
  for (; vectors > 0; vectors--) {
    v128.store(gradient, f32x4.pmax(f32x4.pmin(v128.load(gradient), high), low));
    gradient += 16;
  }
}

/** g ← g + weightDecay·w */
export function weightDecay(w: usize, gradient: usize, vectors: i32, decay: f32): void {
  const f = splat(decay);
  for (; vectors > 0; vectors--) {
    v128.store(gradient, multiplyAdd(f, v128.load(w), v128.load(gradient)));
    w += 16;
    gradient += 16;
  }
}

/** Shortens every unit's incoming weights (a column of W) whose norm exceeds the limit; counts them. */
export function maxNorm(weights: usize, inputs: i32, units: i32, limit: f32): i32 {
  const one = splat(1);
  let shortened = 0;
  for (let n = units; n > 0; n -= 4) {
    let sum = splat(0);
    for (let k: usize = 0; k < (<usize>inputs) << 4; k += 16) {
      const v = v128.load(weights + k);
      sum = multiplyAdd(v, v, sum);
    }
    const norm = f32x4.sqrt(sum);
    const tooLong = f32x4.gt(norm, splat(limit));
    if (v128.any_true(tooLong)) {
      const factor = f32x4.div(splat(limit), f32x4.add(norm, splat(1e-7)));
      const f = v128.bitselect(factor, one, tooLong);
      for (let k: usize = 0; k < (<usize>inputs) << 4; k += 16) {
        v128.store(weights + k, f32x4.mul(f, v128.load(weights + k)));
      }
      shortened += popcnt<i32>(i32x4.bitmask(tooLong));
    }
    weights += (<usize>inputs) << 4;
  }
  return shortened;
}
