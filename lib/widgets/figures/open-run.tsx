'use client';

import { type ReactNode, useCallback, useMemo } from 'react';
import { Curves } from '../frame/curves';
import type { Widget } from '../frame/use-widget';
import { Boundary } from './boundary';
import { outputMeaning } from './meaning';

const never = () => () => {};

/** The run that is open: the plane with the network's answer, and its curves. */
export function OpenRun({
  widget,
  runName,
  still,
}: {
  widget: Widget;
  runName: string;
  /** Stands where the plane will be until the first picture. */
  still?: ReactNode;
}) {
  const { training, state } = widget;
  const { info } = state;
  const read = useCallback(() => {
    const now = training?.read();
    const field = now?.snapshot?.grid;
    return field && now.info ? { field, meaning: outputMeaning(now.info.experiment) } : undefined;
  }, [training]);
  const subscribe = useMemo(() => training?.subscribePictures ?? never, [training]);
  return (
    <div className={`grid min-w-0 gap-4 ${info?.plane ? '@lg:grid-cols-2 @3xl:grid-cols-1' : ''}`}>
      {info && !info.plane ? null : (
        <div>
          <div className="aspect-square overflow-hidden rounded-lg">
            {info && state.snapshot ? (
              <Boundary
                info={info}
                read={read}
                subscribe={subscribe}
                label={`The plane with the network’s answer as colour: ${runName}`}
              />
            ) : (
              (still ?? <div className="h-full rounded-lg border border-line bg-sunken" />)
            )}
          </div>
          <p className="mt-1.5 flex flex-wrap gap-x-4 font-sans text-ink-soft text-xs">
            <span>● training</span>
            <span>○ validation</span>
            <span>
              <span className="text-negative">class 0</span>,{' '}
              <span className="text-positive">class 1</span>
            </span>
          </p>
        </div>
      )}
      <Curves widget={widget} runName={runName} />
    </div>
  );
}
