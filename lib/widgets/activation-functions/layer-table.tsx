import { showShort } from '../backpropagation/numbers';
import type { LayerRow } from './readings';

/** Hidden layers from the input up; the chosen one is shown in the figure. */
export function LayerTable({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly LayerRow[];
  chosen: number;
  onChoose: (layer: number) => void;
}) {
  return (
    <div className="relative overflow-x-auto">
      <table className="tabular w-full text-end font-sans text-sm">
        <caption className="sr-only">The hidden layers at this moment</caption>
        <thead className="text-ink-faint text-xs">
          <tr className="border-line border-b align-bottom">
            <th scope="col" className="px-2 py-1.5 text-left font-medium">
              Layer
            </th>
            <th scope="col" className="px-2 py-1.5 font-medium">
              on flat ground
            </th>
            <th scope="col" className="px-2 py-1.5 font-medium">
              dead
            </th>
            <th scope="col" className="px-2 py-1.5 font-medium">
              gradient norm
            </th>
            <th
              scope="col"
              className="hidden py-1.5 pl-2 font-medium @md:table-cell @3xl:hidden @5xl:table-cell"
            >
              <i>z</i>: mean ± spread
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.layer}
              className={`border-line border-b ${row.layer === chosen ? 'bg-accent-soft' : ''}`}
            >
              <th scope="row" className="text-left font-normal">
                <button
                  type="button"
                  aria-pressed={row.layer === chosen}
                  onClick={() => onChoose(row.layer)}
                  className={`min-h-9 min-w-9 px-2 text-left underline-offset-4 pointer-coarse:min-h-10 pointer-coarse:min-w-10 hover:underline ${row.layer === chosen ? 'font-semibold' : ''}`}
                >
                  {row.layer + 1}
                </button>
              </th>
              <td className="px-2">
                <span className="inline-flex items-center justify-end whitespace-nowrap gap-2">
                  <span
                    aria-hidden="true"
                    className="hidden h-2 w-16 overflow-hidden rounded-full bg-sunken @lg:block"
                  >
                    <span
                      className="block h-full bg-warn"
                      style={{ width: `${100 * row.flat}%` }}
                    />
                  </span>
                  <span className="min-w-[5ch]">{Math.round(100 * row.flat)} %</span>
                </span>
              </td>
              <td
                className={`whitespace-nowrap px-2 ${row.dead > 0 ? 'font-semibold text-wrong' : ''}`}
              >
                {row.dead} of {row.units}
              </td>
              <td className="whitespace-nowrap px-2">
                <span className="inline-block min-w-[7ch]">{showNorm(row.gradientNorm)}</span>
              </td>
              <td className="hidden whitespace-nowrap pl-2 @md:table-cell @3xl:hidden @5xl:table-cell">
                {showShort(Math.abs(row.mean) < 0.005 ? 0 : row.mean)} ± {showShort(row.std)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 font-sans text-ink-faint text-xs">
        Gradient norm: the length of the gradient of this layer’s weights; 5e−4 is 0.0005.
      </p>
    </div>
  );
}

function showNorm(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value !== 0 && value < 0.001) return value.toExponential(1).replace('-', '−');
  return value.toPrecision(2);
}
