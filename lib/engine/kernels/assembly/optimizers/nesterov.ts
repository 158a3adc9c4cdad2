import { multiplyAdd } from '../vector-math';

/**
 * v ← μ·v + g;  w ← w − η·(g + μ·v)
 */
export function nesterov(w: usize, g: usize, velocity: usize, settings: usize, vectors: i32): void {
  const learningRate = v128.load32_splat(settings);
  const mu = v128.load32_splat(settings, 4);
  for (; vectors > 0; vectors--) {
    const gradient = v128.load(g);
    const v = multiplyAdd(mu, v128.load(velocity), gradient);
    v128.store(velocity, v);
    const ahead = multiplyAdd(mu, v, gradient);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(learningRate, ahead)));
    w += 16;
    g += 16;
    velocity += 16;
  }
}
