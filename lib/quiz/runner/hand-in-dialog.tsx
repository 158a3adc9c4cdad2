'use client';

import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Says what is missing before a quiz is handed in. */
export function HandInDialog({
  open,
  onClose,
  missing,
  unreadable,
  busy,
  onHandIn,
}: {
  open: boolean;
  onClose: () => void;
  missing: number;
  unreadable: number;
  busy: boolean;
  onHandIn: () => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} title="Hand in?">
      <div className="grid gap-4">
        <p>
          {missing === 0
            ? 'Every question has an answer.'
            : missing === 1
              ? 'One question has no answer yet.'
              : `${missing} questions have no answer yet.`}{' '}
          {unreadable > 0
            ? `${unreadable === 1 ? 'One answer' : `${unreadable} answers`} could not be read and would count as missing.`
            : ''}
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Go on working</Button>
          <Button variant="primary" disabled={busy} onClick={onHandIn}>
            {unreadable > 0 ? 'Hand in anyway' : 'Hand in'}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
