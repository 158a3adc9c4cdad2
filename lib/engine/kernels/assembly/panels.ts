/** Moving numbers between layouts. A panel matrix is `[columns/4][rows][4]`. */

/** Writes the transpose of four rows r0…r3 of four numbers to `target` (as many rows as `count`). */
// @ts-ignore: decorator
@inline
function storeTransposed(r0: v128, r1: v128, r2: v128, r3: v128, target: usize, count: i32): void {
  const a = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const b = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  v128.store(target, v128.shuffle<f32>(a, b, 0, 1, 4, 5));
  if (count > 1) v128.store(target, v128.shuffle<f32>(a, b, 2, 3, 6, 7), 16);
  if (count > 2) {
    const c = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
    const d = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
    v128.store(target, v128.shuffle<f32>(c, d, 0, 1, 4, 5), 32);
    if (count > 3) v128.store(target, v128.shuffle<f32>(c, d, 2, 3, 6, 7), 48);
  }
}

/** B = Aᵀ. A has `rows` × `columns`; what lies between the last row and the next four becomes 0. */
export function transpose(a: usize, b: usize, rows: i32, columns: i32): void {
  const zero = f32x4.splat(0);
  const bPanel = <usize>columns << 4;
  for (let c = columns; c > 0; c -= 4) {
    let target = b;
    let r = rows;
    for (; r >= 4; r -= 4) {
      storeTransposed(v128.load(a), v128.load(a, 16), v128.load(a, 32), v128.load(a, 48), target, c);
      a += 64;
      target += bPanel;
    }
    if (r > 0) {
      const r0 = v128.load(a);
      const r1 = r > 1 ? v128.load(a, 16) : zero;
      const r2 = r > 2 ? v128.load(a, 32) : zero;
      storeTransposed(r0, r1, r2, zero, target, c);
      a += <usize>r << 4;
    }
    b += 64;
  }
}

/**
 * Collects the rows `order[0…samples)` of a table (each `stride` bytes) as columns of a matrix
 * of `width` rows. Places after the last sample are filled with zeros.
 */
export function gather(
  table: usize, stride: usize, order: usize, samples: i32, width: i32, target: usize,
): void {
  const zero = f32x4.splat(0);
  const panel = <usize>width << 4;
  for (let s = samples; s > 0; s -= 4) {
    let p0 = table + <usize>load<u32>(order) * stride;
    let p1 = s > 1 ? table + <usize>load<u32>(order, 4) * stride : p0;
    let p2 = s > 2 ? table + <usize>load<u32>(order, 8) * stride : p0;
    let p3 = s > 3 ? table + <usize>load<u32>(order, 12) * stride : p0;
    let t = target;
    for (let w = width; w > 0; w -= 4) {
      const r1 = s > 1 ? v128.load(p1) : zero;
      const r2 = s > 2 ? v128.load(p2) : zero;
      const r3 = s > 3 ? v128.load(p3) : zero;
      storeTransposed(v128.load(p0), r1, r2, r3, t, w);
      p0 += 16;
      p1 += 16;
      p2 += 16;
      p3 += 16;
      t += 64;
    }
    order += 16;
    target += panel;
  }
}

/** Weight of each sample in the loss: its class weight over the batch's sum of class weights. */
export function gatherSampleWeights(
  table: usize, order: usize, samples: i32, scale: f32, target: usize,
): void {
  let sum: f64 = 0;
  for (let s = 0; s < samples; s++) {
    const weight = load<f32>(table + (<usize>load<u32>(order + (<usize>s << 2)) << 2));
    store<f32>(target + (<usize>s << 2), weight);
    sum += <f64>weight;
  }
  const factor = sum > 0 ? <f32>(<f64>scale / sum) : 0;
  for (let s = 0; s < samples; s++) {
    const at = target + (<usize>s << 2);
    store<f32>(at, load<f32>(at) * factor);
  }
}
