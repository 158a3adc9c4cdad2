'use client';

import { listBlocks } from '@/lib/experiment/blocks';
import type { Widget } from '../frame/use-widget';

const mostRows = 16;

/** Every weight and bias as numbers, layer by layer; what the diagram shows by colour and width. */
export function WeightsTable({ widget }: { widget: Widget }) {
  const { info, snapshot } = widget.state;
  const parameters = snapshot?.parameters;
  if (!info || !parameters) return null;
  const blocks = listBlocks(info.experiment.network);
  return (
    <div className="grid gap-4">
      {blocks.map((block, index) => {
        const weights = info.layout.find(
          (one) => one.layer === block.first && one.name === 'weights',
        );
        const bias = info.layout.find((one) => one.layer === block.first && one.name === 'bias');
        if (!weights) return null;
        const name = index === blocks.length - 1 ? 'Output layer' : `Hidden layer ${index + 1}`;
        const columns = Math.min(mostRows, weights.columns);
        const rows = Math.min(mostRows, weights.rows);
        const cell = (offset: number) => parameters[offset].toFixed(3).replace('-', '−');
        return (
          <div key={block.first} className="relative overflow-x-auto">
            <table className="tabular text-end text-sm">
              <caption className="pb-1 text-left font-medium">{name}</caption>
              <thead className="text-ink-faint">
                <tr>
                  <th scope="col" className="pr-4 text-left font-normal">
                    from
                  </th>
                  {Array.from({ length: columns }, (_, j) => (
                    <th key={j} scope="col" className="px-2 font-normal">
                      unit {j + 1}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {Array.from({ length: rows }, (_, i) => (
                  <tr key={i} className="border-line border-t">
                    <th scope="row" className="pr-4 text-left font-normal text-ink-soft">
                      {index === 0 ? `input ${i + 1}` : `unit ${i + 1}`}
                    </th>
                    {Array.from({ length: columns }, (_, j) => (
                      <td key={j} className="px-2">
                        {cell(weights.offset + i * weights.columns + j)}
                      </td>
                    ))}
                  </tr>
                ))}
                {bias ? (
                  <tr className="border-line border-t">
                    <th scope="row" className="pr-4 text-left font-normal text-ink-soft">
                      bias
                    </th>
                    {Array.from({ length: columns }, (_, j) => (
                      <td key={j} className="px-2">
                        {cell(bias.offset + j)}
                      </td>
                    ))}
                  </tr>
                ) : null}
              </tbody>
            </table>
            {weights.columns > columns || weights.rows > rows ? (
              <p className="text-ink-faint text-sm">The first {mostRows} of each are shown.</p>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
