'use client';

import { Button } from '@/lib/ui/button';
import { Callout } from '@/lib/ui/callout';
import type { Widget } from './use-widget';

/** Why a run rests or cannot start, said plainly where the eye is. */
export function Outcome({ widget }: { widget: Widget }) {
  const { problems, snapshot } = widget.state;
  return (
    <>
      {widget.notice ? (
        <Callout tone="warn" role="status">
          <p>{widget.notice}</p>
          <Button size="sm" variant="quiet" onClick={() => widget.setNotice('')}>
            All right
          </Button>
        </Callout>
      ) : null}
      {problems.length > 0 ? (
        <Callout tone="wrong" role="alert" title="This experiment cannot run">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {widget.canUndo ? (
            <Button size="sm" className="mt-2" onClick={widget.undo}>
              Undo the last change
            </Button>
          ) : null}
        </Callout>
      ) : null}
      {snapshot?.status === 'diverged' ? (
        <Callout tone="warn" role="status" title="The run diverged">
          <p>{snapshot.reason}</p>
        </Callout>
      ) : null}
    </>
  );
}
