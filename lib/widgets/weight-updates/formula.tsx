import type { ReactNode } from 'react';
import { type Scene, showNumber } from './scene';

/** w ← w − η·∂L/∂w with the numbers of the step that comes next: one line for each weight. */
export function UpdateFormula({ scene, rate }: { scene: Scene; rate: number }) {
  const { next, here, unit, step } = scene;
  const names = unit.hasBias ? (['w', 'b'] as const) : (['w'] as const);
  return (
    <div className="rounded-xl bg-sunken px-4 py-3">
      <p className="font-sans text-ink-soft text-sm">
        {next ? (
          <>
            Step {step + 1}
            {next.full
              ? ''
              : ` follows ${next.batch.length === 1 ? 'instance' : 'instances'} ${tellBatch(next.batch)}`}
          </>
        ) : (
          `After step ${step}`
        )}
      </p>
      {names.map((name) => (
        <p
          key={name}
          className="tabular mt-1 flex flex-wrap items-baseline gap-x-5 gap-y-1 font-serif text-ink text-lg leading-snug"
        >
          <span className="whitespace-nowrap">
            <Letter>{name}</Letter> ← <Letter>{name}</Letter> − <Letter>η</Letter> ·{' '}
            <Slope of={name} />
          </span>
          {next ? (
            <span>
              <strong className="font-semibold text-you">{showNumber(next.to[name])}</strong>
              {' ← '}
              {showNumber(here[name])} − {rate} · {bracket(next.gradient[name])}
            </span>
          ) : (
            <span>
              <Letter>{name}</Letter> = {showNumber(here[name])}
            </span>
          )}
        </p>
      ))}
    </div>
  );
}

function Letter({ children }: { children: ReactNode }) {
  return <i className="font-serif">{children}</i>;
}

function Slope({ of }: { of: string }) {
  return (
    <span>
      ∂<Letter>L</Letter>/∂<Letter>{of}</Letter>
    </span>
  );
}

const bracket = (value: number) => {
  const text = showNumber(value);
  return text.startsWith('−') ? `(${text})` : text;
};

/** Instances are counted from 1, as the table in the text has them. */
function tellBatch(batch: readonly number[]): string {
  const numbers = [...batch].sort((a, b) => a - b).map((i) => String(i + 1));
  const last = numbers.pop();
  return numbers.length > 0 ? `${numbers.join(', ')} and ${last}` : String(last);
}
