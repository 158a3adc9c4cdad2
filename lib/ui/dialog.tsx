'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button';
import { Icon } from './icon';

/** A native modal dialog: focus is kept inside, Escape and a click beside it close it, focus goes back where it was. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  wide = false,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  wide?: boolean;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
      className={`m-auto max-h-[88dvh] w-[calc(100%-2rem)] ${wide ? 'max-w-4xl' : 'max-w-lg'} rounded-2xl border border-line bg-surface p-0 font-sans text-ink shadow-float backdrop:bg-[rgb(20_16_8/0.45)]`}
    >
      <div className="grid gap-4 p-5 sm:p-6">
        <div className="flex items-start gap-4">
          <h2 id={titleId} className="flex-1 pt-1 font-semibold text-lg">
            {title}
          </h2>
          <Button variant="quiet" size="icon" aria-label="Close" onClick={onClose}>
            <Icon name="cross" />
          </Button>
        </div>
        {open ? children : null}
      </div>
    </dialog>
  );
}
