'use client';

import { useState } from 'react';
import { Slider } from '@/lib/ui/slider';
import { nudge, type Place, readPlace } from './nudge';
import { NumberField } from './number-field';
import { showLong } from './numbers';
import { nameSelection, type Walk } from './walk';

const epsilons = [1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 1e-4, 1e-5, 1e-6, 1e-8, 1e-10, 1e-12];

/** One weight: its value, to be changed, and the proof of its gradient by difference. */
export function NudgePanel({
  walk,
  place,
  onChange,
}: {
  walk: Walk;
  place: Place;
  onChange: (value: number) => void;
}) {
  const [epsilon, setEpsilon] = useState(0.1);
  const instance = { inputs: walk.inputs, targets: walk.targets };
  const { above, below, numeric, analytic, difference } = nudge(
    walk.network,
    instance,
    place,
    epsilon,
  );
  const letter = place.from === 'bias' ? 'b' : 'w';
  const rows: [string, string][] = [
    [`L(${letter} + ε)`, showLong(above)],
    [`L(${letter} − ε)`, showLong(below)],
    ['by nudging: difference / 2ε', showLong(numeric)],
    ['by backpropagation', showLong(analytic)],
    ['they differ by', `${(100 * difference).toPrecision(2)} %`.replace('e-', ' · 10^−')],
  ];
  return (
    <div className="grid grid-cols-1 content-start gap-3 rounded-xl border border-line p-4 font-sans">
      <h4 className="font-semibold text-sm">
        Nudge the {nameSelection(walk, { kind: 'edge', place })}
      </h4>
      <NumberField
        label="Its value now"
        value={readPlace(walk.network, place)}
        onChange={onChange}
      />
      <Slider
        label="Nudge ε"
        value={epsilon}
        values={epsilons}
        onChange={setEpsilon}
        format={(value) =>
          value < 1e-3 ? value.toExponential(0).replace('-', '−') : String(value)
        }
      />
      <dl className="tabular grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="text-end font-medium text-ink">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
