'use client';

import { useEffect } from 'react';
import { recordMilestone } from './record-milestone';

/** How long a section must have been in sight to count as read, in milliseconds. */
const enough = 4000;

/** Notes which sections were read, and when all were. Somebody who only looks in leaves no trace. */
export function ReadingMarker({ slug, sections }: { slug: string; sections: string[] }) {
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const read = new Set<string>();
    const mark = (id: string) => {
      if (read.size === 0) void recordMilestone(slug, 'opened');
      read.add(id);
      void recordMilestone(slug, 'section', id);
      if (id === sections.at(-1)) void recordMilestone(slug, 'finished');
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          clearTimeout(timers.get(target.id));
          if (isIntersecting && !read.has(target.id)) {
            timers.set(
              target.id,
              setTimeout(() => mark(target.id), enough),
            );
          }
        }
      },
      { rootMargin: '0px 0px -25% 0px' },
    );
    for (const id of sections) {
      const heading = document.getElementById(id);
      if (heading) observer.observe(heading);
    }
    return () => {
      observer.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [slug, sections]);
  return null;
}
