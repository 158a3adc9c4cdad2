'use client';

import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';

const margin = 8;

/**
 * A small card beside a word: on hover, on focus, on a touch. Escape closes it, and it may be pointed at (WCAG 1.4.13).
 * The trigger is a link, so that the word leads somewhere without scripts too.
 */
export function HoverCard({
  href,
  trigger,
  children,
  className = '',
}: {
  href: string;
  trigger: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  const anchor = useRef<HTMLAnchorElement>(null);
  const card = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touched = useRef(false);
  const [open, setOpen] = useState(false);

  const plan = useCallback((next: boolean, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), delay);
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    const box = card.current;
    if (!box || !anchor.current) return;
    if (!open) {
      if (box.matches(':popover-open')) box.hidePopover();
      return;
    }
    const word = anchor.current;
    if (!box.matches(':popover-open')) box.showPopover();
    place(box, word.getBoundingClientRect());
    // An opening that is still planned must not follow.
    const close = () => {
      clearTimeout(timer.current);
      setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    const onScroll = () => {
      // The keyboard's own scrolling, which brings the word into view, goes on for a while: the card goes with it.
      if (word.matches(':focus-visible')) place(box, word.getBoundingClientRect());
      else close();
    };
    document.addEventListener('keydown', onKey);
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      document.removeEventListener('keydown', onKey);
      removeEventListener('scroll', onScroll);
    };
  }, [open]);

  return (
    <>
      <a
        ref={anchor}
        href={href}
        aria-describedby={open ? id : undefined}
        className={className}
        onPointerDown={(event) => {
          touched.current = event.pointerType !== 'mouse';
        }}
        onClick={(event) => {
          if (!touched.current || open) return;
          event.preventDefault();
          plan(true, 0);
        }}
        onPointerEnter={(event) => event.pointerType === 'mouse' && plan(true, 250)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && plan(false, 150)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && plan(true, 0)}
        onBlur={() => plan(false, 100)}
      >
        {trigger}
      </a>
      <span
        ref={card}
        id={id}
        role="tooltip"
        popover="manual"
        onPointerEnter={() => plan(true, 0)}
        onPointerLeave={() => plan(false, 150)}
        className="fixed m-0 w-80 max-w-[calc(100vw-1rem)] rounded-xl border border-line bg-surface p-4 font-sans text-[0.9rem] text-ink leading-relaxed shadow-float"
      >
        {children}
      </span>
    </>
  );
}

function place(box: HTMLElement, target: DOMRect) {
  const { width, height } = box.getBoundingClientRect();
  const left = Math.min(Math.max(margin, target.left), innerWidth - width - margin);
  const below = target.bottom + margin;
  const top =
    below + height <= innerHeight ? below : Math.max(margin, target.top - height - margin);
  box.style.inset = `${top}px auto auto ${left}px`;
}
