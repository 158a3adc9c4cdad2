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
  const known = new Map(listFormulas(walk, selected).map((one) => [one.about, one]));
  // What is not known yet keeps its place: the panel is as tall at every stop.
  const formulas = listFormulas({ ...walk, at: walk.stops.length - 1 }, selected);
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
      <dl className="grid gap-3">
        {formulas.map(({ about, letters, numbers, result }) => (
          <div key={about} className={known.has(about) ? undefined : 'text-ink-faint'}>
            <dt className="font-sans text-ink-soft text-sm">{about}</dt>
            <dd className="tabular font-serif text-lg leading-snug">
              <span className="italic">{letters}</span>
              {known.has(about) ? ' = ' : ' = ?'}
              <span className={known.has(about) ? undefined : 'invisible'}>
                {numbers ? <span className="break-words">{numbers} = </span> : null}
                <strong className="whitespace-nowrap font-semibold text-you">{result}</strong>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
