/**
 * Elementary functions of four numbers at once.
 *
 * Every function is made of + − × ÷ and integer steps only, so it gives the same bits in every
 * browser, which the built-in Math functions do not. The polynomials are minimax fits of our own
 * (iteratively reweighted least squares); the constants lie in memory because loading one is
 * cheaper than building it. Limits use pmin and pmax, which keep a NaN in their first argument
 * and take a third of the time of min and max.
 */

const EXP = memory.data<f32>([
  -87, 88, 1.44269504, 0.693145752, 1.42860677e-6,
  1.38146023e-3, 8.36871564e-3, 4.16683890e-2, 1.66665211e-1, 4.99999940e-1, 1,
]);

const LOG = memory.data<f32>([
  6.74664527e-2, -1.16756603e-1, 1.18881643e-1, -1.24055877e-1, 1.42195523e-1,
  -1.66679963e-1, 2.00021192e-1, -2.50000089e-1, 3.33333135e-1,
]);

const TANH = memory.data<f32>([
  7.90032482, 1.49031187e-8, 2.16831359e-5, 3.55952466e-3, 1.34345353e-1, 1,
  8.39638005e-7, 3.39104299e-4, 2.61191633e-2, 4.67678636e-1,
]);

/** Φ near 0: erf a = a·P(a²). */
const ERF = memory.data<f32>([
  -6.87478634e-4, 5.12969028e-3, -2.68411376e-2, 1.12834878e-1, -3.76126260e-1, 1.12837911,
]);

/** Φ far from 0: erfc a = e^(−a²)·t·P(t). */
const ERFC = memory.data<f32>([
  1.44148907e-2, -1.63207203e-1, 3.07449996e-1, -3.86574157e-2, 2.33145058e-1, 1.93773389e-1,
  2.27364913e-1, 2.25589544e-1,
]);

// @ts-ignore: decorator
@inline
export function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** a·b + c with two roundings: a fused product would differ from machine to machine. */
// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

/** eˣ = 2ⁿ·eʳ with |r| ≤ ½·ln 2; x is held in −87…88. */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  x = f32x4.pmin(f32x4.pmax(x, v128.load32_splat(EXP)), v128.load32_splat(EXP, 4));
  const n = f32x4.nearest(f32x4.mul(x, v128.load32_splat(EXP, 8)));
  let r = f32x4.sub(x, f32x4.mul(n, v128.load32_splat(EXP, 12)));
  r = f32x4.sub(r, f32x4.mul(n, v128.load32_splat(EXP, 16)));
  let q = multiplyAdd(v128.load32_splat(EXP, 20), r, v128.load32_splat(EXP, 24));
  q = multiplyAdd(q, r, v128.load32_splat(EXP, 28));
  q = multiplyAdd(q, r, v128.load32_splat(EXP, 32));
  q = multiplyAdd(q, r, v128.load32_splat(EXP, 36));
  const one = v128.load32_splat(EXP, 40);
  const e = f32x4.add(one, multiplyAdd(q, f32x4.mul(r, r), r));
  // n stands in the exponent bits: adding it there multiplies by 2ⁿ.
  return i32x4.add(e, i32x4.shl(i32x4.trunc_sat_f32x4_s(n), 23));
}

/** ln x for normal x > 0: x = 2ⁿ·(1 + f) with √½ ≤ 1 + f < √2. */
// @ts-ignore: decorator
@inline
export function log(x: v128): v128 {
  const n = i32x4.shr_s(i32x4.sub(x, i32x4.splat(0x3f3504f3)), 23); // 0x3f3504f3 is √½
  const f = f32x4.sub(i32x4.sub(x, i32x4.shl(n, 23)), splat(1));
  const e = f32x4.convert_i32x4_s(n);
  let q = multiplyAdd(v128.load32_splat(LOG), f, v128.load32_splat(LOG, 4));
  q = multiplyAdd(q, f, v128.load32_splat(LOG, 8));
  q = multiplyAdd(q, f, v128.load32_splat(LOG, 12));
  q = multiplyAdd(q, f, v128.load32_splat(LOG, 16));
  q = multiplyAdd(q, f, v128.load32_splat(LOG, 20));
  q = multiplyAdd(q, f, v128.load32_splat(LOG, 24));
  q = multiplyAdd(q, f, v128.load32_splat(LOG, 28));
  q = multiplyAdd(q, f, v128.load32_splat(LOG, 32));
  const f2 = f32x4.mul(f, f);
  const tail = f32x4.sub(f32x4.mul(q, f32x4.mul(f2, f)), f32x4.mul(f2, splat(0.5)));
  const low = multiplyAdd(e, v128.load32_splat(EXP, 16), tail);
  return f32x4.add(multiplyAdd(e, v128.load32_splat(EXP, 12), f), low);
}

/** ln(1 + x) for 0 ≤ x ≤ 1, exact to the last digits for tiny x as well. */
// @ts-ignore: decorator
@inline
export function log1p(x: v128): v128 {
  const u = f32x4.add(splat(1), x);
  const lost = f32x4.sub(f32x4.sub(u, splat(1)), x);
  return f32x4.sub(log(u), f32x4.div(lost, u));
}

/** tanh x as x·P(x²)/Q(x²); |x| is held where the quotient first is exactly 1. */
// @ts-ignore: decorator
@inline
export function tanh(x: v128): v128 {
  const limit = v128.load32_splat(TANH);
  x = f32x4.pmax(f32x4.pmin(x, limit), f32x4.neg(limit));
  const z = f32x4.mul(x, x);
  let p = multiplyAdd(v128.load32_splat(TANH, 4), z, v128.load32_splat(TANH, 8));
  let q = multiplyAdd(v128.load32_splat(TANH, 24), z, v128.load32_splat(TANH, 28));
  p = multiplyAdd(p, z, v128.load32_splat(TANH, 12));
  q = multiplyAdd(q, z, v128.load32_splat(TANH, 32));
  p = multiplyAdd(p, z, v128.load32_splat(TANH, 16));
  q = multiplyAdd(q, z, v128.load32_splat(TANH, 36));
  const one = v128.load32_splat(TANH, 20);
  p = multiplyAdd(p, z, one);
  q = multiplyAdd(q, z, one);
  return f32x4.div(f32x4.mul(x, p), q);
}

/** 1/(1 + e⁻ˣ) */
// @ts-ignore: decorator
@inline
export function sigmoid(x: v128): v128 {
  const one = v128.load32_splat(EXP, 40);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

/** Φ(z), the share of a standard normal distribution that lies below z. */
// @ts-ignore: decorator
@inline
export function normalCumulative(z: v128): v128 {
  const one = splat(1);
  const half = splat(0.5);
  const a = f32x4.abs(f32x4.mul(z, splat(0.7071067811865476)));
  const a2 = f32x4.mul(a, a);
  let p = multiplyAdd(v128.load32_splat(ERF), a2, v128.load32_splat(ERF, 4));
  p = multiplyAdd(p, a2, v128.load32_splat(ERF, 8));
  p = multiplyAdd(p, a2, v128.load32_splat(ERF, 12));
  p = multiplyAdd(p, a2, v128.load32_splat(ERF, 16));
  p = multiplyAdd(p, a2, v128.load32_splat(ERF, 20));
  const near = f32x4.sub(half, f32x4.mul(half, f32x4.mul(p, a)));
  const t = f32x4.div(one, multiplyAdd(a, splat(0.4), one));
  let q = multiplyAdd(v128.load32_splat(ERFC), t, v128.load32_splat(ERFC, 4));
  q = multiplyAdd(q, t, v128.load32_splat(ERFC, 8));
  q = multiplyAdd(q, t, v128.load32_splat(ERFC, 12));
  q = multiplyAdd(q, t, v128.load32_splat(ERFC, 16));
  q = multiplyAdd(q, t, v128.load32_splat(ERFC, 20));
  q = multiplyAdd(q, t, v128.load32_splat(ERFC, 24));
  q = multiplyAdd(q, t, v128.load32_splat(ERFC, 28));
  const square = f32x4.mul(splat(-0.5), f32x4.mul(z, z));
  const far = f32x4.mul(f32x4.mul(half, exp(square)), f32x4.mul(q, t));
  const tail = v128.bitselect(near, far, f32x4.lt(a, splat(0.7)));
  return v128.bitselect(f32x4.sub(one, tail), tail, f32x4.gt(z, splat(0)));
}

/** The sum of the four numbers, always in the same order. */
// @ts-ignore: decorator
@inline
export function sumLanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) +
    (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

/** The sum of the four numbers in double precision. */
// @ts-ignore: decorator
@inline
export function sumLanesExactly(v: v128): f64 {
  return (
    <f64>f32x4.extract_lane(v, 0) + <f64>f32x4.extract_lane(v, 1) +
    (<f64>f32x4.extract_lane(v, 2) + <f64>f32x4.extract_lane(v, 3))
  );
}
