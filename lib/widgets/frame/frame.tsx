'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { FigureRegistryProvider } from '../figures/figure-registry';
import { watchVisibility } from '../figures/watch-visibility';
import { Disclosure, Playing } from './disclosure';
import { Menu } from './menu';
import { Outcome } from './outcome';
import { Presets } from './presets';
import { handleShortcut } from './shortcuts';
import { Tasks } from './tasks';
import { Transport } from './transport';
import type { Widget } from './use-widget';
import { Announcer, Words } from './words';

/**
 * What every training widget shares: title, presets with commentary, transport, the figure (the
 * widget's own part), tasks, settings under disclosures, words and numbers; keys, full screen.
 */
export function Frame({
  widget,
  describe,
  children,
  settings,
  bare = false,
}: {
  widget: Widget;
  /** What the figure shows, in words. */
  describe: string;
  children: ReactNode;
  /** `Disclosure`s with the widget's further settings. */
  settings?: ReactNode;
  /** Fills its page: no border, no full-screen button's frame. */
  bare?: boolean;
}) {
  const ref = useRef<HTMLElement>(null);
  const [expanded, setExpanded] = useState(false);
  const { training } = widget;

  useEffect(() => {
    const element = ref.current;
    if (!element || !training) return;
    return watchVisibility(element, (seen) => training.setSeen(seen));
  }, [training]);

  const expand = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    if (document.fullscreenElement) void document.exitFullscreen();
    else if (element.requestFullscreen) void element.requestFullscreen();
    else setExpanded((old) => !old);
  }, []);
  useEffect(() => {
    const follow = () => setExpanded(document.fullscreenElement === ref.current);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);

  const look = expanded
    ? 'fixed inset-0 z-50 overflow-auto bg-surface p-4 sm:p-8'
    : bare
      ? 'bg-transparent'
      : 'rounded-2xl border border-line bg-surface p-4 shadow-card sm:p-6';
  return (
    <FigureRegistryProvider>
      <section
        ref={ref}
        id={`widget-${widget.id}`}
        aria-label={widget.title}
        onKeyDown={(event) => handleShortcut(event, widget, expand)}
        // Each part is painted by itself: a new number leaves the paint of the other parts as it is.
        className={`*:isolate *:*:isolate @container grid scroll-mt-20 grid-cols-[minmax(0,1fr)] gap-4 text-ink ${look}`}
      >
        <header className="flex items-start justify-between gap-3 font-sans">
          <h3 className="pt-1.5 font-semibold text-base leading-snug @md:text-lg">
            {widget.title}
          </h3>
          <Menu widget={widget} onExpand={expand} expanded={expanded} />
        </header>
        <Announcer widget={widget} />
        <Presets widget={widget} />
        <Transport widget={widget} />
        <Outcome widget={widget} />
        {children}
        {widget.caption ? (
          <p className="font-sans text-[0.95rem] text-ink-soft leading-relaxed">{widget.caption}</p>
        ) : null}
        <Tasks widget={widget} />
        <div className="border-line border-b">
          <Playing value={widget.playing}>
            {settings}
            <Disclosure title="In words and numbers">
              <Words widget={widget} describe={describe} />
            </Disclosure>
          </Playing>
        </div>
      </section>
    </FigureRegistryProvider>
  );
}
