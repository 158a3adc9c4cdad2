'use client';

import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { isLinkFor, listWidgets } from './frame/link-target';
import type { WidgetProps } from './frame/props';
import { startSpareWorker } from './frame/spare-worker';
import { startPaintingThread } from './painter/thread';

/** What a view gets: its props, and the still to show until its first frame. */
export type WidgetView = ComponentType<WidgetProps & { still?: ReactNode }>;

/**
 * The place of a widget in a page. The server writes the whole widget at rest into the page; its
 * script is fetched only when it comes near the screen, and then takes over what is already there:
 * nothing jumps, and without scripts the still remains.
 */
export function WidgetSlot({
  load,
  props,
  still,
}: {
  load: () => Promise<{ default: WidgetView }>;
  props: WidgetProps;
  still: ReactNode;
}) {
  const [View] = useState(() =>
    lazy(async () => {
      await comesNear(props.id);
      if (typeof document !== 'undefined') {
        startSpareWorker();
        startPaintingThread();
      }
      return load();
    }),
  );
  return (
    <div id={props.id} className="widget-slot scroll-mt-20">
      <Suspense fallback={<div className="min-h-[36rem]">{still}</div>}>
        <View {...props} still={still} />
      </Suspense>
    </div>
  );
}

/** Resolves when the element is within a screen of being seen, or a link names its widget; at once on the server. */
function comesNear(id: string): Promise<void> {
  const element = typeof document === 'undefined' ? null : document.getElementById(id);
  if (!element || isLinkFor(location.hash, id, listWidgets(document))) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: '75%' },
    );
    observer.observe(element);
  });
}
