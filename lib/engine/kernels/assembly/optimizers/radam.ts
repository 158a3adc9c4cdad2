import { multiplyAdd, splat } from '../vector-math';

/**
 * m, v as in adam;  w ← w − a·m/(√v + ε) once the variance can be trusted, before that w ← w − a·m
 *
 * `plain` is 1 before, 0 after: then the divisor is 1.
 */
export function radam(
  w: usize,
  g: usize,
  first: usize,
  second: usize,
  settings: usize,
  vectors: i32,
): void {
  const rate = v128.load32_splat(settings);
  const epsilon = v128.load32_splat(settings, 4);
  const beta1 = v128.load32_splat(settings, 8);
  const rest1 = v128.load32_splat(settings, 12);
  const beta2 = v128.load32_splat(settings, 16);
  const rest2 = v128.load32_splat(settings, 20);
  const plain = v128.load32_splat(settings, 24);
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
    const divisor = f32x4.add(f32x4.sqrt(v), epsilon);
    const unrectified = f32x4.gt(plain, f32x4.splat(0));
    const move = f32x4.div(
      f32x4.mul(rate, m),
      v128.bitselect(f32x4.splat(1), divisor, unrectified),
    );
    v128.store(w, f32x4.sub(v128.load(w), move));
    w += 16;
    g += 16;
    first += 16;
    second += 16;
  }
}
