'use client';

import { Dialog } from '@/lib/ui/dialog';
import type { Widget } from './use-widget';

const keys: [string, string][] = [
  ['K', 'train or pause'],
  ['S', 'one step'],
  ['E', 'one epoch'],
  ['R', 'back to the start'],
  ['Z', 'undo a setting'],
  ['Shift Z', 'redo'],
  ['F', 'full screen'],
];

/** The keys that work while something inside the widget has the focus. */
export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard">
      <p className="text-ink-soft text-sm">
        Every control can be reached with Tab. While the focus is inside the widget, these keys work
        too:
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-md border border-line-strong bg-sunken px-2 py-0.5 font-mono text-sm">
                {key}
              </kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** Acts on a shortcut; leaves every key alone that a control or the browser wants. */
export function handleShortcut(
  event: React.KeyboardEvent,
  widget: Widget,
  expand: () => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target as HTMLElement;
  if (
    target.closest(
      'input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select, dialog',
    )
  )
    return;
  const actions: Record<string, () => void> = {
    k: widget.playing ? widget.pause : widget.play,
    s: () => !widget.playing && widget.advance(1),
    e: () => !widget.playing && widget.advanceEpoch(),
    r: widget.restart,
    z: event.shiftKey ? widget.redo : widget.undo,
    f: expand,
  };
  const action = actions[event.key.toLowerCase()];
  if (!action) return;
  event.preventDefault();
  action();
}
