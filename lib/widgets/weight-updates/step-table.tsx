import type { Path } from '@/lib/experiment/path';
import { readRow, showNumber } from './scene';
import { lossAt, type Unit } from './unit';

const rows = 15;

/** The latest steps in numbers: where each began, its loss and its derivative. */
export function StepTable({ unit, path, step }: { unit: Unit; path: Path; step: number }) {
  const last = Math.min(step, path.batches.length);
  const first = Math.max(0, last - rows + 1);
  const shown = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const names = unit.hasBias ? (['w', 'b'] as const) : (['w'] as const);
  return (
    <div className="relative overflow-x-auto">
      <table className="tabular w-full text-end font-sans text-sm">
        <caption className="sr-only">The latest steps</caption>
        <thead className="text-ink-faint">
          <tr className="border-line border-b">
            <th scope="col" className="py-1.5 pr-3 font-medium">
              Step
            </th>
            {names.map((name) => (
              <th key={name} scope="col" className="pr-3 font-medium">
                <i>{name}</i>
              </th>
            ))}
            <th scope="col" className="pr-3 font-medium">
              Loss <i>L</i>
            </th>
            {names.map((name) => (
              <th key={name} scope="col" className="pr-3 font-medium">
                ∂<i>L</i>/∂<i>{name}</i>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((k) => {
            const at = readRow(unit, path.parameters, k);
            const gradient = k < path.batches.length ? readRow(unit, path.gradients, k) : undefined;
            return (
              <tr key={k} className="border-line border-b">
                <th scope="row" className="py-1 pr-3 font-normal">
                  {k}
                </th>
                {names.map((name) => (
                  <td key={name} className="pr-3">
                    {showNumber(at[name])}
                  </td>
                ))}
                <td className="pr-3">{showNumber(lossAt(unit, at))}</td>
                {names.map((name) => (
                  <td key={name} className="pr-3">
                    {gradient ? showNumber(gradient[name]) : '–'}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
