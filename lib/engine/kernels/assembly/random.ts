import { cos, log, sin } from './scalar-math';

const PI = 3.141592653589793;

/**
 * Random numbers as a function of (key, index): no state to carry, so any draw can be repeated.
 *
 * A counter times the golden ratio goes twice through the finalizer of MurmurHash3 (Appleby 2011),
 * with the stream's key entering before each round.
 */

// @ts-ignore: decorator
@inline
function mix(x: u32): u32 {
  x ^= x >> 16;
  x *= 0x85ebca6b;
  x ^= x >> 13;
  x *= 0xc2b2ae35;
  return x ^ (x >> 16);
}

export function randomBits(key: u32, index: u32): u32 {
  return mix(mix(index * 0x9e3779b9 + key) ^ rotl<u32>(key, 16));
}

/** Uniform in (0, 1), never its ends. */
// @ts-ignore: decorator
@inline
function uniform(key: u32, index: u32): f64 {
  return (<f64>randomBits(key, index) + 0.5) * (1.0 / 4294967296.0);
}

/** The index-th standard normal number of a stream (Box and Muller 1958). */
export function normal(key: u32, index: u32): f64 {
  const pair = index & ~1;
  const radius = sqrt<f64>(-2 * log(uniform(key, pair)));
  const angle = 2 * PI * uniform(key, pair | 1);
  return radius * (index & 1 ? sin(angle) : cos(angle));
}

/** The key of one step's draws. */
// @ts-ignore: decorator
@inline
export function stepKey(key: u32, step: u32): u32 {
  return randomBits(key, step);
}

/** Fisher and Yates: every order of 0…count−1 is equally likely. */
export function shuffle(order: usize, count: i32, key: u32): void {
  for (let i = 0; i < count; i++) store<u32>(order + (<usize>i << 2), i);
  for (let i = count - 1; i > 0; i--) {
    const j = <u32>((<u64>mix(i * 0x9e3779b9 + key) * (<u64>i + 1)) >> 32);
    const a = order + (<usize>i << 2);
    const b = order + (<usize>j << 2);
    const kept = load<u32>(a);
    store<u32>(a, load<u32>(b));
    store<u32>(b, kept);
  }
}

// @ts-ignore: decorator
@inline
function mixVector(x: v128): v128 {
  x = v128.xor(x, i32x4.shr_u(x, 16));
  x = i32x4.mul(x, i32x4.splat(0x85ebca6b));
  x = v128.xor(x, i32x4.shr_u(x, 13));
  x = i32x4.mul(x, i32x4.splat(0xc2b2ae35));
  return v128.xor(x, i32x4.shr_u(x, 16));
}

/** Mask of inverted dropout: 0 with probability `rate`, else 1/(1 − rate). */
export function dropoutMask(mask: usize, vectors: i32, key: u32, rate: f32): void {
  const first = i32x4.splat(key);
  const second = i32x4.splat(rotl<u32>(key, 16));
  const limit = i32x4.splat(<i32>(<f64>rate * 16777216.0));
  const kept = f32x4.splat(1 / (1 - rate));
  let index = i32x4(0, 1, 2, 3);
  for (; vectors > 0; vectors--) {
    const start = i32x4.add(i32x4.mul(index, i32x4.splat(0x9e3779b9)), first);
    const bits = i32x4.shr_u(mixVector(v128.xor(mixVector(start), second)), 8);
    v128.store(mask, v128.and(kept, i32x4.ge_s(bits, limit)));
    index = i32x4.add(index, i32x4.splat(4));
    mask += 16;
  }
}

/** Adds normal noise to `count` numbers. */
export function gaussianNoise(x: usize, count: i32, key: u32, std: f32): void {
  for (let i = 0; i < count; i++) {
    store<f32>(x, load<f32>(x) + <f32>(<f64>std * normal(key, i)));
    x += 4;
  }
}
