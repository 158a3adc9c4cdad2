'use client';

import { useEffect, useState } from 'react';
import { format, percent } from './curves';
import type { Widget } from './use-widget';

/** Read out when a run comes to rest, never while it runs. */
export function Announcer({ widget }: { widget: Widget }) {
  const { playing } = widget;
  const [spoken, setSpoken] = useState('');
  const trained = (widget.state.snapshot?.step ?? 0) > 0;
  const told = tell(widget);
  useEffect(() => {
    if (playing || !trained) return;
    const timer = setTimeout(() => setSpoken(told), 400);
    return () => clearTimeout(timer);
  }, [playing, trained, told]);
  return (
    <p className="sr-only" aria-live="polite">
      {widget.announcement || spoken}
    </p>
  );
}

/** What the pictures show, for who does not see them: a sentence and the numbers. */
export function Words({ widget, describe }: { widget: Widget; describe: string }) {
  return (
    <div className="font-sans text-[0.95rem]">
      <p className="text-ink-soft leading-relaxed">
        {describe} {tell(widget)}
      </p>
      <Fingerprint widget={widget} />
      <Numbers widget={widget} />
    </div>
  );
}

/** The digest of a resting run: the same on every machine that ran the same experiment as far. */
function Fingerprint({ widget }: { widget: Widget }) {
  const { worker, id, playing, state } = widget;
  const step = state.snapshot?.step;
  const generation = state.snapshot?.generation;
  const [digest, setDigest] = useState({ of: '', text: '' });
  const of = `${generation}/${step}`;
  useEffect(() => {
    if (!worker || playing || step === undefined) return;
    let current = true;
    void worker.digest(id).then((text) => current && setDigest({ of, text }));
    return () => {
      current = false;
    };
  }, [worker, id, playing, step, of]);
  if (playing || digest.of !== of) return null;
  return (
    <p className="mt-2 text-ink-faint text-sm">
      Fingerprint of this run:{' '}
      <code data-testid="digest" className="break-all font-mono">
        {digest.text}
      </code>
    </p>
  );
}

export function tell({ state }: Widget): string {
  const { snapshot, info } = state;
  if (!snapshot || !info) return 'Not trained yet.';
  const { latest, status } = snapshot;
  if (snapshot.step === 0) return 'Not trained yet.';
  const losses = `training loss ${format(latest.trainLoss)}, validation loss ${format(latest.validationLoss)}`;
  const accuracy =
    info.task === 'classification'
      ? `, training accuracy ${percent(latest.trainAccuracy)}, validation accuracy ${percent(latest.validationAccuracy)}`
      : '';
  const end = status === 'diverged' ? ' The run diverged.' : '';
  return `After ${snapshot.step.toLocaleString('en')} steps (${Math.floor(snapshot.epoch).toLocaleString('en')} epochs): ${losses}${accuracy}.${end}`;
}

/** At most twelve rows, spread evenly over the run. */
function Numbers({ widget }: { widget: Widget }) {
  const { history, info } = widget.state;
  if (history.length === 0 || !info) return null;
  const rows = 12;
  const picked = [
    ...new Set(
      Array.from({ length: rows }, (_, i) => Math.round((i * (history.length - 1)) / (rows - 1))),
    ),
  ].map((i) => history[i]);
  const classifies = info.task === 'classification';
  return (
    <div className="mt-3 relative overflow-x-auto">
      <table className="tabular w-full text-end text-sm">
        <caption className="sr-only">Losses during the run</caption>
        <thead className="text-ink-faint">
          <tr className="border-line border-b">
            <th scope="col" className="py-1.5 font-medium">
              Step
            </th>
            <th scope="col" className="font-medium">
              Training loss
            </th>
            <th scope="col" className="font-medium">
              Validation loss
            </th>
            {classifies ? (
              <th scope="col" className="font-medium">
                Training acc.
              </th>
            ) : null}
            {classifies ? (
              <th scope="col" className="font-medium">
                Validation acc.
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {picked.map((m) => (
            <tr key={m.step} className="border-line border-b">
              <th scope="row" className="py-1 font-normal">
                {m.step.toLocaleString('en')}
              </th>
              <td>{format(m.trainLoss)}</td>
              <td>{format(m.validationLoss)}</td>
              {classifies ? <td>{percent(m.trainAccuracy)}</td> : null}
              {classifies ? <td>{percent(m.validationAccuracy)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
