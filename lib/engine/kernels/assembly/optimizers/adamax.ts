import { multiplyAdd } from '../vector-math';

/**
 * m ← β₁·m + (1−β₁)·g;  h ← max(β₂·h, |g| + ε);  w ← w − a·m/h with a = η/(1−β₁ᵗ)
 */
export function adamax(
  w: usize,
  g: usize,
  first: usize,
  largest: usize,
  settings: usize,
  vectors: i32,
): void {
  const rate = v128.load32_splat(settings);
  const epsilon = v128.load32_splat(settings, 4);
  const beta1 = v128.load32_splat(settings, 8);
  const rest1 = v128.load32_splat(settings, 12);
  const beta2 = v128.load32_splat(settings, 16);
  for (; vectors > 0; vectors--) {
    const gradient = v128.load(g);
    const m = multiplyAdd(beta1, v128.load(first), f32x4.mul(rest1, gradient));
    v128.store(first, m);
    const size = f32x4.add(f32x4.abs(gradient), epsilon);
    const h = f32x4.pmax(f32x4.mul(beta2, v128.load(largest)), size);
    v128.store(largest, h);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.div(f32x4.mul(rate, m), h)));
    w += 16;
    g += 16;
    first += 16;
    largest += 16;
  }
}
