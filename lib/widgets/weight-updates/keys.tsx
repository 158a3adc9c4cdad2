import { LineKey } from '../figures/line-key';

const row = 'flex flex-wrap gap-x-4 gap-y-0.5 font-sans text-ink-soft text-xs';

/** What the marks over the data stand for. */
export function DataKey() {
  return (
    <p className={row}>
      <span>● measured</span>
      <LineKey line="stroke-you" text="predicted" />
      <span>
        error: <span className="text-negative">too low</span>,{' '}
        <span className="text-positive">too high</span>
      </span>
    </p>
  );
}

/** What the marks over the loss stand for. */
export function LossKey({ map, batch }: { map: boolean; batch: boolean }) {
  return (
    <p className={row}>
      <span>
        <span className="text-you">●</span> the run
      </span>
      {map ? (
        <>
          <LineKey line="stroke-accent" text="next step" />
          <span>× best; the greener, the lower</span>
        </>
      ) : (
        <>
          <LineKey line="stroke-accent" text="slope" />
          <span>
            next step: <span className="text-positive">w grows</span>,{' '}
            <span className="text-negative">w shrinks</span>
          </span>
        </>
      )}
      {batch ? <LineKey line="stroke-ink-soft" dashed text="this batch alone" /> : null}
    </p>
  );
}
