import { multiplyAdd } from '../vector-math';

/**
 * v ← μ·v + d·g;  w ← w − η·v
 *
 * d is 1 − dampening, but 1 on the first update.
 */
export function momentum(w: usize, g: usize, velocity: usize, settings: usize, vectors: i32): void {
  const learningRate = v128.load32_splat(settings);
  const mu = v128.load32_splat(settings, 4);
  const share = v128.load32_splat(settings, 8);
  for (; vectors > 0; vectors--) {
    const v = multiplyAdd(mu, v128.load(velocity), f32x4.mul(share, v128.load(g)));
    v128.store(velocity, v);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(learningRate, v)));
    w += 16;
    g += 16;
    velocity += 16;
  }
}
