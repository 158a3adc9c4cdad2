import { multiplyAdd } from '../vector-math';

/**
 * h ← ρ·h + (1−ρ)·g²;  d = √(x+ε)/√(h+ε)·g;  x ← ρ·x + (1−ρ)·d²;  w ← w − η·d
 */
export function adadelta(
  w: usize,
  g: usize,
  squares: usize,
  moves: usize,
  settings: usize,
  vectors: i32,
): void {
  const learningRate = v128.load32_splat(settings);
  const rho = v128.load32_splat(settings, 4);
  const rest = v128.load32_splat(settings, 8);
  const epsilon = v128.load32_splat(settings, 12);
  for (; vectors > 0; vectors--) {
    const gradient = v128.load(g);
    const h = multiplyAdd(rho, v128.load(squares), f32x4.mul(rest, f32x4.mul(gradient, gradient)));
    v128.store(squares, h);
    const x = v128.load(moves);
    const ratio = f32x4.div(f32x4.sqrt(f32x4.add(x, epsilon)), f32x4.sqrt(f32x4.add(h, epsilon)));
    const d = f32x4.mul(ratio, gradient);
    v128.store(moves, multiplyAdd(rho, x, f32x4.mul(rest, f32x4.mul(d, d))));
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(learningRate, d)));
    w += 16;
    g += 16;
    squares += 16;
    moves += 16;
  }
}
