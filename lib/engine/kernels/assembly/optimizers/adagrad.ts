import { multiplyAdd } from '../vector-math';

/**
 * h ← h + g²;  w ← w − η·g/(√h + ε)
 */
export function adagrad(w: usize, g: usize, squares: usize, settings: usize, vectors: i32): void {
  const learningRate = v128.load32_splat(settings);
  const epsilon = v128.load32_splat(settings, 4);
  for (; vectors > 0; vectors--) {
    const gradient = v128.load(g);
    const h = multiplyAdd(gradient, gradient, v128.load(squares));
    v128.store(squares, h);
    const move = f32x4.div(f32x4.mul(learningRate, gradient), f32x4.add(f32x4.sqrt(h), epsilon));
    v128.store(w, f32x4.sub(v128.load(w), move));
    w += 16;
    g += 16;
    squares += 16;
  }
}
