import { multiplyAdd, splat } from '../vector-math';

/**
 * As rmsProp, with the variance h − c² in the place of h; c ← α·c + (1−α)·g is the mean gradient.
 */
export function rmsPropCentered(
  w: usize,
  g: usize,
  squares: usize,
  velocity: usize,
  mean: usize,
  settings: usize,
  vectors: i32,
): void {
  const learningRate = v128.load32_splat(settings);
  const alpha = v128.load32_splat(settings, 4);
  const rest = v128.load32_splat(settings, 8);
  const epsilon = v128.load32_splat(settings, 12);
  const mu = v128.load32_splat(settings, 16);
  for (; vectors > 0; vectors--) {
    const gradient = v128.load(g);
    const h = multiplyAdd(
      alpha,
      v128.load(squares),
      f32x4.mul(rest, f32x4.mul(gradient, gradient)),
    );
    v128.store(squares, h);
    const c = multiplyAdd(alpha, v128.load(mean), f32x4.mul(rest, gradient));
    v128.store(mean, c);
    // Rounding may leave a variance just below 0.
    const variance = f32x4.pmax(f32x4.sub(h, f32x4.mul(c, c)), f32x4.splat(0));
    const scaled = f32x4.div(gradient, f32x4.add(f32x4.sqrt(variance), epsilon));
    const v = multiplyAdd(mu, v128.load(velocity), scaled);
    v128.store(velocity, v);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(learningRate, v)));
    w += 16;
    g += 16;
    squares += 16;
    velocity += 16;
    mean += 16;
  }
}
