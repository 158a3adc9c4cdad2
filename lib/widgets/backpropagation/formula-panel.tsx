'use client';

import { Select } from '@/lib/ui/select';
import { listFormulas } from './formulas';
import { keyOf, listSelections, nameSelection, type Selection, type Walk } from './walk';

/** What is selected, and its formulas with the numbers of this moment. */
export function FormulaPanel({
  walk,
  selected,
  onSelect,
}: {
  walk: Walk;
  selected: Selection;
  onSelect: (selection: Selection) => void;
}) {
  const selections = listSelections(walk);
  const formulas = listFormulas(walk, selected);
  return (
    <div className="grid grid-cols-1 content-start gap-3 rounded-xl bg-sunken p-4">
      <Select
        label="Formulas of"
        value={keyOf(selected)}
        options={selections.map((one) => ({
          value: keyOf(one),
          text: capital(nameSelection(walk, one)),
        }))}
        onChange={(key) => {
          const found = selections.find((one) => keyOf(one) === key);
          if (found) onSelect(found);
        }}
      />
      {formulas.length === 0 ? (
        <p className="font-sans text-ink-soft text-sm">
          Nothing is known of it yet at this stop. Go on to the next.
        </p>
      ) : (
        <dl className="grid gap-3">
          {formulas.map(({ about, letters, numbers, result }) => (
            <div key={about}>
              <dt className="font-sans text-ink-soft text-sm">{about}</dt>
              <dd className="tabular font-serif text-ink text-lg leading-snug">
                <span className="italic">{letters}</span>
                {numbers ? <span className="break-words"> = {numbers}</span> : null}
                {' = '}
                <strong className="whitespace-nowrap font-semibold text-you">{result}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
