import type { Measurement } from './goal';

/**
 * The curves as comma-separated values, one row a measurement, full precision.
 * What was not measured (no validation part, a regression's accuracy) is left empty.
 */
export function formatCurves(history: readonly Measurement[]): string {
  const columns = [
    'step',
    'epoch',
    'trainLoss',
    'validationLoss',
    'trainAccuracy',
    'validationAccuracy',
  ] as const;
  const cell = (value: number) => (Number.isNaN(value) ? '' : String(value));
  const rows = history.map((m) => columns.map((column) => cell(m[column])).join(','));
  return `${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}
