/**
 * w ← w − η·g
 */
export function gradientDescent(w: usize, g: usize, settings: usize, vectors: i32): void {
  const learningRate = v128.load32_splat(settings);
  for (; vectors > 0; vectors--) {
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(learningRate, v128.load(g))));
    w += 16;
    g += 16;
  }
}
