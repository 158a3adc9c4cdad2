import { multiplyAdd } from '../vector-math';

/**
 * As adam, with the largest v so far under the root.
 */
export function amsgrad(
  w: usize,
  g: usize,
  first: usize,
  second: usize,
  largest: usize,
  settings: usize,
  vectors: i32,
): void {
  const rate = v128.load32_splat(settings);
  const epsilon = v128.load32_splat(settings, 4);
  const beta1 = v128.load32_splat(settings, 8);
  const rest1 = v128.load32_splat(settings, 12);
  const beta2 = v128.load32_splat(settings, 16);
  const rest2 = v128.load32_splat(settings, 20);
  const keep = v128.load32_splat(settings, 24);
  for (; vectors > 0; vectors--) {
    const gradient = v128.load(g);
    const m = multiplyAdd(beta1, v128.load(first), f32x4.mul(rest1, gradient));
    const v = multiplyAdd(
      beta2,
      v128.load(second),
      f32x4.mul(rest2, f32x4.mul(gradient, gradient)),
    );
    v128.store(first, m);
    v128.store(second, v);
    const top = f32x4.pmax(v128.load(largest), v);
    v128.store(largest, top);
    const move = f32x4.div(f32x4.mul(rate, m), f32x4.add(f32x4.sqrt(top), epsilon));
    v128.store(w, f32x4.sub(f32x4.mul(keep, v128.load(w)), move));
    w += 16;
    g += 16;
    first += 16;
    second += 16;
    largest += 16;
  }
}
