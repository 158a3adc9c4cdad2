/**
 * Elementary functions in double precision, for the driver: data, schedules, initial weights.
 *
 * Series after a reduction of the argument; errors stay within a few units of the last place.
 * The built-in ones differ from browser to browser.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** eˣ = 2ⁿ·eʳ with |r| ≤ ½·ln 2 and the Taylor series of eʳ. */
export function exp(x: f64): f64 {
  if (x < -708) return 0;
  if (x > 709) return Infinity;
  const n = nearest(x * 1.4426950408889634);
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  let sum: f64 = 1;
  for (let k: f64 = 14; k > 0; k--) sum = 1 + (sum * r) / k;
  return sum * reinterpret<f64>(((<i64>n) + 1023) << 52);
}

/** ln x = n·ln 2 + 2·artanh(f/(2 + f)) for x = 2ⁿ·(1 + f), √½ ≤ 1 + f < √2. */
export function log(x: f64): f64 {
  if (x == 0) return -Infinity;
  if (!(x > 0)) return NaN;
  const bits = reinterpret<i64>(x);
  const n = (bits - 0x3fe6a09e667f3bcd) >> 52; // the bits of √½
  const f = reinterpret<f64>(bits - (n << 52)) - 1;
  const s = f / (2 + f);
  const z = s * s;
  let sum: f64 = 0;
  for (let k: f64 = 25; k > 0; k -= 2) sum = sum * z + 1 / k;
  return <f64>n * LN2_HIGH + (2 * s * sum + <f64>n * LN2_LOW);
}

/** xʸ for x ≥ 0 */
export function pow(x: f64, y: f64): f64 {
  if (y == 0) return 1;
  if (x == 0) return y > 0 ? 0 : Infinity;
  return exp(y * log(x));
}

const HALF_PI_HIGH = 1.5707963267341256;
const HALF_PI_LOW = 6.077100506506192e-11;

/** The series of sine (odd) or cosine (even) within ±π/4. */
// @ts-ignore: decorator
@inline
function series(r: f64, degree: f64): f64 {
  const z = r * r;
  let sum: f64 = 1;
  for (let k: f64 = degree; k > 1; k -= 2) sum = 1 - (sum * z) / (k * (k - 1));
  return sum;
}

// @ts-ignore: decorator
@inline
function turned(x: f64, quarter: i64): f64 {
  const n = nearest(x * 0.6366197723675814);
  const r = x - n * HALF_PI_HIGH - n * HALF_PI_LOW;
  const turn = (<i64>n + quarter) & 3;
  const value = turn & 1 ? series(r, 18) : r * series(r, 19);
  return turn & 2 ? -value : value;
}

export function sin(x: f64): f64 {
  return turned(x, 0);
}

export function cos(x: f64): f64 {
  return turned(x, 1);
}
