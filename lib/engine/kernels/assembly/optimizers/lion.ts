import { sign } from '../losses';
import { multiplyAdd } from '../vector-math';

/**
 * c = β₁·m + (1−β₁)·g;  w ← keep·w − η·sign(c);  m ← β₂·m + (1−β₂)·g
 */
export function lion(w: usize, g: usize, first: usize, settings: usize, vectors: i32): void {
  const learningRate = v128.load32_splat(settings);
  const keep = v128.load32_splat(settings, 4);
  const beta1 = v128.load32_splat(settings, 8);
  const rest1 = v128.load32_splat(settings, 12);
  const beta2 = v128.load32_splat(settings, 16);
  const rest2 = v128.load32_splat(settings, 20);
  for (; vectors > 0; vectors--) {
    const gradient = v128.load(g);
    const m = v128.load(first);
    const c = multiplyAdd(beta1, m, f32x4.mul(rest1, gradient));
    const move = f32x4.mul(learningRate, sign(c));
    v128.store(w, f32x4.sub(f32x4.mul(keep, v128.load(w)), move));
    v128.store(first, multiplyAdd(beta2, m, f32x4.mul(rest2, gradient)));
    w += 16;
    g += 16;
    first += 16;
  }
}
