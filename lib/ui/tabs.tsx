'use client';

import { type ReactNode, useId, useRef, useState } from 'react';

/** Panels under a row of tabs; arrow keys move between tabs. Without scripts every panel is shown. */
export function Tabs({
  label,
  tabs,
  start,
}: {
  label: string;
  tabs: { id: string; title: string; panel: ReactNode }[];
  start?: string;
}) {
  const base = useId();
  const [active, setActive] = useState(start ?? tabs[0]?.id);
  const list = useRef<HTMLDivElement>(null);

  function move(event: React.KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === active);
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setActive(tabs[to].id);
    list.current?.querySelectorAll('button')[to]?.focus();
  }

  return (
    <div className="font-sans">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="flex gap-1 relative overflow-x-auto border-line border-b"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-controls={`${base}-${tab.id}-panel`}
            aria-selected={tab.id === active}
            tabIndex={tab.id === active ? 0 : -1}
            onClick={() => setActive(tab.id)}
            className="-mb-px min-h-10 whitespace-nowrap border-transparent border-b-2 px-3 font-medium text-ink-soft text-sm hover:text-ink aria-selected:border-accent aria-selected:text-ink"
          >
            {tab.title}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-${tab.id}-panel`}
          aria-labelledby={`${base}-${tab.id}`}
          className={tab.id === active ? 'pt-4' : 'tab-rest pt-4'}
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
