'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icon';

/** The menu of a narrow header. It opens without scripts too; with them it closes as menus do. */
export function SiteMenu({ children }: { children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const open = menu.current;
      if (!open?.open) return;
      const inside = event.target instanceof Node && open.contains(event.target);
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        open.open = false;
        open.querySelector('summary')?.focus();
      } else if (!inside || (event.target as Element).closest('a')) open.open = false;
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details ref={menu} className="relative md:hidden">
      <summary
        aria-label="Menu"
        className="grid size-10 list-none place-items-center rounded-full text-ink-soft hover:bg-sunken [&::-webkit-details-marker]:hidden"
      >
        <Icon name="menu" />
      </summary>
      {children}
    </details>
  );
}
