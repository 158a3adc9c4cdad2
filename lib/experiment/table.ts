import type { TableData } from '../engine/spec';

export type PastedTable = { ok: true; data: TableData } | { ok: false; problem: string };

/**
 * Reads pasted data: one point a line, numbers apart by comma, semicolon, tab or spaces;
 * the last column is the class (any words) or, when it has many different numbers, the target.
 * A first line of names is skipped. Says which line is wrong and why.
 */
export function parseTable(text: string, maximumRows = 5000): PastedTable {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ cells: split(line), number: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const names = lines[0]?.cells.slice(0, -1) ?? [];
  if (names.length > 0 && names.every((cell) => Number.isNaN(toNumber(cell)))) lines.shift();
  if (lines.length < 4) return fail('At least 4 points are needed, one a line: x, y, class.');
  if (lines.length > maximumRows)
    return fail(`At most ${maximumRows} points; got ${lines.length}.`);
  const width = lines[0].cells.length;
  if (width < 2)
    return fail('Each line needs at least two columns: the inputs and, last, the class.');
  const features: number[][] = [];
  for (const { cells, number } of lines) {
    if (cells.length !== width)
      return fail(`Line ${number} has ${cells.length} columns; the first has ${width}.`);
    const row = cells.slice(0, -1).map(toNumber);
    const bad = row.findIndex((value) => !Number.isFinite(value) || Math.abs(value) > 1e6);
    if (bad >= 0)
      return fail(`Line ${number}, column ${bad + 1} must be a number; got “${cells[bad]}”.`);
    features.push(row);
  }
  const labels = lines.map(({ cells }) => cells[width - 1]);
  const kinds = [...new Set(labels)].sort(compareLabels);
  const numbers = labels.map(toNumber);
  const numeric = numbers.every((n) => Number.isFinite(n) && Math.abs(n) <= 1e6);
  if (numeric && (kinds.length > 10 || numbers.some((n) => !Number.isInteger(n))))
    return { ok: true, data: { set: 'table', features, targets: numbers, task: 'regression' } };
  if (kinds.length < 2) return fail('All points have the same class; at least two are needed.');
  if (kinds.length > 10) return fail(`At most 10 classes; got ${kinds.length}.`);
  const targets = labels.map((label) => kinds.indexOf(label));
  return { ok: true, data: { set: 'table', features, targets, task: 'classification' } };
}

function fail(problem: string): PastedTable {
  return { ok: false, problem };
}

function split(line: string): string[] {
  const separator = /[,;\t]/.test(line) ? /[,;\t]/ : /\s+/;
  return line
    .trim()
    .split(separator)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function toNumber(cell: string): number {
  return cell === '' ? Number.NaN : Number(cell);
}

function compareLabels(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference)) return difference;
  return a < b ? -1 : 1;
}
