'use client';

import { formatSize, type Level } from './levels';

const columns = [
  ['gradient', 'Gradient'],
  ['blame', 'Blame δ'],
  ['activation', 'Activation'],
  ['weights', 'Weights'],
  ['update', 'Next update'],
] as const;

/** All sizes of all layers, from the output down to the first hidden layer. */
export function LevelsTable({ levels }: { levels: readonly Level[] }) {
  if (levels.length === 0) return <p className="text-ink-soft text-sm">Not measured yet.</p>;
  return (
    <section
      aria-label="Every layer in numbers"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable
      tabIndex={0}
      className="relative max-h-96 overflow-auto"
    >
      <table className="tabular w-full text-end text-sm">
        <thead className="sticky top-0 bg-surface text-ink-soft">
          <tr className="border-line border-b">
            <th className="py-1.5 pr-4 text-left font-medium">Layer</th>
            {columns.map(([field, name]) => (
              <th key={field} className="py-1.5 pl-4 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...levels].reverse().map((level) => (
            <tr key={level.number} className="border-line border-b">
              <th scope="row" className="whitespace-nowrap py-1 pr-4 text-left font-normal">
                {level.name}
              </th>
              {columns.map(([field]) => (
                <td key={field} className="whitespace-nowrap py-1 pl-4">
                  {formatSize(level[field])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
