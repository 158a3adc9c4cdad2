import { ActivationCode } from '../opcodes';
import { exp, log1p, multiplyAdd, normalCumulative, sigmoid, splat, tanh } from './vector-math';

const SELU_ALPHA: f32 = 1.6732632423543772;
const SELU_SCALE: f32 = 1.0507009873554805;
const INVERSE_SQRT_2PI: f32 = 0.3989422804014327;
const GELU_FACTOR: f32 = 0.7978845608028654;
const GELU_CUBE: f32 = 0.044715;

// @ts-ignore: decorator
@inline
function valueOf(code: i32, z: v128, p: v128): v128 {
  const zero = splat(0);
  if (code == ActivationCode.Sigmoid) return sigmoid(z);
  if (code == ActivationCode.Tanh) return tanh(z);
  if (code == ActivationCode.Relu) return f32x4.pmax(z, zero);
  if (code == ActivationCode.LeakyRelu) {
    return v128.bitselect(z, f32x4.mul(p, z), f32x4.gt(z, zero));
  }
  if (code == ActivationCode.Elu) return elu(z, p);
  if (code == ActivationCode.Selu) return f32x4.mul(splat(SELU_SCALE), elu(z, splat(SELU_ALPHA)));
  if (code == ActivationCode.Gelu) return f32x4.mul(z, normalCumulative(z));
  if (code == ActivationCode.GeluTanh) {
    const half = f32x4.mul(z, splat(0.5));
    return multiplyAdd(half, geluTanh(z), half);
  }
  if (code == ActivationCode.Swish) return f32x4.mul(z, sigmoid(z));
  if (code == ActivationCode.Softplus) {
    return f32x4.add(f32x4.pmax(z, zero), log1p(exp(f32x4.neg(f32x4.abs(z)))));
  }
  return z;
}

/** The derivative, from the pre-activation z and the activation a. */
// @ts-ignore: decorator
@inline
function derivativeOf(code: i32, z: v128, a: v128, p: v128): v128 {
  const zero = splat(0);
  const one = splat(1);
  if (code == ActivationCode.Sigmoid) return f32x4.mul(a, f32x4.sub(one, a));
  if (code == ActivationCode.Tanh) return f32x4.sub(one, f32x4.mul(a, a));
  if (code == ActivationCode.Relu) return v128.and(one, f32x4.gt(z, zero));
  if (code == ActivationCode.LeakyRelu) return v128.bitselect(one, p, f32x4.gt(z, zero));
  if (code == ActivationCode.Elu) return v128.bitselect(one, f32x4.add(a, p), f32x4.gt(z, zero));
  if (code == ActivationCode.Selu) {
    const left = f32x4.add(a, splat(SELU_SCALE * SELU_ALPHA));
    return v128.bitselect(splat(SELU_SCALE), left, f32x4.gt(z, zero));
  }
  if (code == ActivationCode.Gelu) {
    // Φ(z) + z·φ(z)
    const density = f32x4.mul(
      splat(INVERSE_SQRT_2PI),
      exp(f32x4.mul(splat(-0.5), f32x4.mul(z, z))),
    );
    return multiplyAdd(z, density, normalCumulative(z));
  }
  if (code == ActivationCode.GeluTanh) {
    const t = geluTanh(z);
    const slope = f32x4.mul(
      splat(GELU_FACTOR),
      multiplyAdd(splat(3 * GELU_CUBE), f32x4.mul(z, z), one),
    );
    const bend = f32x4.mul(f32x4.mul(z, f32x4.sub(one, f32x4.mul(t, t))), slope);
    return f32x4.mul(splat(0.5), f32x4.add(f32x4.add(one, t), bend));
  }
  if (code == ActivationCode.Swish) {
    const s = sigmoid(z);
    return multiplyAdd(a, f32x4.sub(one, s), s);
  }
  if (code == ActivationCode.Softplus) return sigmoid(z);
  return one;
}

/** z for z > 0, else p·(eᶻ − 1); near 0 by its series, where eᶻ − 1 would lose its digits. */
// @ts-ignore: decorator
@inline
function elu(z: v128, p: v128): v128 {
  const series = multiplyAdd(
    f32x4.mul(z, z),
    multiplyAdd(z, multiplyAdd(z, splat(0.041666667), splat(0.16666667)), splat(0.5)),
    z,
  );
  const far = f32x4.sub(exp(z), splat(1));
  const left = v128.bitselect(series, far, f32x4.gt(z, splat(-0.03)));
  return v128.bitselect(z, f32x4.mul(p, left), f32x4.gt(z, splat(0)));
}

/** tanh(√(2/π)·(z + 0.044715·z³)) */
// @ts-ignore: decorator
@inline
function geluTanh(z: v128): v128 {
  const cube = f32x4.mul(f32x4.mul(z, z), z);
  return tanh(f32x4.mul(splat(GELU_FACTOR), multiplyAdd(splat(GELU_CUBE), cube, z)));
}

// @ts-ignore: decorator
@inline
function activateAll(code: i32, z: usize, a: usize, vectors: i32, p: v128): void {
  // Two at a time: the second fills the pauses of the first.
  for (; vectors >= 2; vectors -= 2) {
    const first = valueOf(code, v128.load(z), p);
    const second = valueOf(code, v128.load(z, 16), p);
    v128.store(a, first);
    v128.store(a, second, 16);
    z += 32;
    a += 32;
  }
  if (vectors > 0) v128.store(a, valueOf(code, v128.load(z), p));
}

// @ts-ignore: decorator
@inline
function activateAllBackward(
  code: i32, z: usize, a: usize, d: usize, target: usize, vectors: i32, p: v128,
): void {
  for (; vectors > 0; vectors--) {
    v128.store(target, f32x4.mul(v128.load(d), derivativeOf(code, v128.load(z), v128.load(a), p)));
    z += 16;
    a += 16;
    d += 16;
    target += 16;
  }
}

/** A = f(Z), element by element; `parameter` is leakyRelu's slope or elu's alpha. */
export function activate(code: i32, z: usize, a: usize, vectors: i32, parameter: f32): void {
  const p = splat(parameter);
  switch (code) {
    case ActivationCode.Sigmoid: activateAll(ActivationCode.Sigmoid, z, a, vectors, p); break;
    case ActivationCode.Tanh: activateAll(ActivationCode.Tanh, z, a, vectors, p); break;
    case ActivationCode.Relu: activateAll(ActivationCode.Relu, z, a, vectors, p); break;
    case ActivationCode.LeakyRelu: activateAll(ActivationCode.LeakyRelu, z, a, vectors, p); break;
    case ActivationCode.Elu: activateAll(ActivationCode.Elu, z, a, vectors, p); break;
    case ActivationCode.Selu: activateAll(ActivationCode.Selu, z, a, vectors, p); break;
    case ActivationCode.Gelu: activateAll(ActivationCode.Gelu, z, a, vectors, p); break;
    case ActivationCode.GeluTanh: activateAll(ActivationCode.GeluTanh, z, a, vectors, p); break;
    case ActivationCode.Swish: activateAll(ActivationCode.Swish, z, a, vectors, p); break;
    case ActivationCode.Softplus: activateAll(ActivationCode.Softplus, z, a, vectors, p); break;
    default: memory.copy(a, z, <usize>vectors << 4);
  }
}

/** dZ = dA ⊙ f′(Z) */
export function activateBackward(
  code: i32, z: usize, a: usize, d: usize, target: usize, vectors: i32, parameter: f32,
): void {
  const p = splat(parameter);
  switch (code) {
    case ActivationCode.Sigmoid: activateAllBackward(ActivationCode.Sigmoid, z, a, d, target, vectors, p); break;
    case ActivationCode.Tanh: activateAllBackward(ActivationCode.Tanh, z, a, d, target, vectors, p); break;
    case ActivationCode.Relu: activateAllBackward(ActivationCode.Relu, z, a, d, target, vectors, p); break;
    case ActivationCode.LeakyRelu: activateAllBackward(ActivationCode.LeakyRelu, z, a, d, target, vectors, p); break;
    case ActivationCode.Elu: activateAllBackward(ActivationCode.Elu, z, a, d, target, vectors, p); break;
    case ActivationCode.Selu: activateAllBackward(ActivationCode.Selu, z, a, d, target, vectors, p); break;
    case ActivationCode.Gelu: activateAllBackward(ActivationCode.Gelu, z, a, d, target, vectors, p); break;
    case ActivationCode.GeluTanh: activateAllBackward(ActivationCode.GeluTanh, z, a, d, target, vectors, p); break;
    case ActivationCode.Swish: activateAllBackward(ActivationCode.Swish, z, a, d, target, vectors, p); break;
    case ActivationCode.Softplus: activateAllBackward(ActivationCode.Softplus, z, a, d, target, vectors, p); break;
    default: memory.copy(target, d, <usize>vectors << 4);
  }
}

/** A = softmax of each column of Z: eᶻᵏ / Σ eᶻʲ, with the largest z subtracted first. */
export function softmax(z: usize, a: usize, units: i32, panels: i32): void {
  const panel = <usize>units << 4;
  for (; panels > 0; panels--) {
    let largest = v128.load(z);
    for (let k: usize = 16; k < panel; k += 16) largest = f32x4.pmax(largest, v128.load(z + k));
    let sum = splat(0);
    for (let k: usize = 0; k < panel; k += 16) {
      const e = exp(f32x4.sub(v128.load(z + k), largest));
      v128.store(a + k, e);
      sum = f32x4.add(sum, e);
    }
    for (let k: usize = 0; k < panel; k += 16) v128.store(a + k, f32x4.div(v128.load(a + k), sum));
    z += panel;
    a += panel;
  }
}

/** dZₖ = aₖ·(dₖ − Σⱼ dⱼaⱼ) */
export function softmaxBackward(a: usize, d: usize, target: usize, units: i32, panels: i32): void {
  const panel = <usize>units << 4;
  for (; panels > 0; panels--) {
    let dot = splat(0);
    for (let k: usize = 0; k < panel; k += 16) {
      dot = multiplyAdd(v128.load(d + k), v128.load(a + k), dot);
    }
    for (let k: usize = 0; k < panel; k += 16) {
      v128.store(target + k, f32x4.mul(v128.load(a + k), f32x4.sub(v128.load(d + k), dot)));
    }
    a += panel;
    d += panel;
    target += panel;
  }
}
