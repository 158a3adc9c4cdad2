/** A map from values to pixels. */
export interface Scale {
  (value: number): number;
  ticks: number[];
  format: (value: number) => string;
}

/** Linear from [low, high] to [from, to], with about `wanted` round ticks and never fewer than two. */
export function linearScale(
  low: number,
  high: number,
  from: number,
  to: number,
  wanted = 4,
): Scale {
  const span = high > low ? high - low : 1;
  const scale = (value: number) => from + ((value - low) / span) * (to - from);
  let step = roundStep(span / wanted);
  let ticks = listTicks(low, high, step);
  for (let more = wanted + 1; ticks.length < 2 && more < wanted + 8; more++) {
    step = roundStep(span / more);
    ticks = listTicks(low, high, step);
  }
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return Object.assign(scale, { ticks, format: (v: number) => compact(v, digits) });
}

/** Logarithmic, with ticks at powers of ten (and 2, 5 between them when the range is short). */
export function logScale(low: number, high: number, from: number, to: number): Scale {
  const a = Math.log10(Math.max(low, 1e-30));
  const b = Math.max(Math.log10(Math.max(high, 1e-30)), a + 0.1);
  const scale = (value: number) =>
    from + ((Math.log10(Math.max(value, 1e-30)) - a) / (b - a)) * (to - from);
  const decades = b - a;
  const every = Math.max(1, Math.ceil(decades / 5));
  const ticks: number[] = [];
  for (let p = Math.floor(a); p <= Math.ceil(b); p++) {
    if (decades > 2.2 && p % every !== 0) continue;
    for (const factor of decades > 2.2 ? [1] : [1, 2, 5]) {
      const tick = factor * 10 ** p;
      if (Math.log10(tick) >= a - 1e-9 && Math.log10(tick) <= b + 1e-9) ticks.push(tick);
    }
  }
  return Object.assign(scale, { ticks, format: formatPower });
}

function listTicks(low: number, high: number, step: number): number[] {
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++)
    ticks.push(i * step);
  return ticks;
}

/** The round number (1, 2 or 5 times a power of ten) that is nearest by ratio. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  if (share < 1.42) return power;
  if (share < 3.17) return 2 * power;
  return share < 7.08 ? 5 * power : 10 * power;
}

/** 1, 2 or 5 times a power of ten, at least as large: an axis that does not tremble. */
export function roundUp(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const share = value / power;
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
}

function compact(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${Number((value / 1e6).toFixed(1))}M`;
  if (size >= 1e4) return `${Number((value / 1e3).toFixed(1))}k`;
  return value.toFixed(digits);
}

function formatPower(value: number): string {
  if (value >= 0.001 && value < 10_000) return String(Number(value.toPrecision(2)));
  const power = Math.floor(Math.log10(value) + 1e-9);
  const digits = String(power).replace('-', '−');
  const lead = Number((value / 10 ** power).toPrecision(2));
  return lead === 1 ? `1e${digits}` : `${lead}e${digits}`;
}
