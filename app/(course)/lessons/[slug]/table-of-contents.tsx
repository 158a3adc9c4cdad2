'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { arriveAt, isRead, readingLine } from './arrive';

/** The sections, with the one being read marked. Beside the text on wide screens, folded above it on narrow ones. */
export function TableOfContents({ sections }: { sections: { id: string; text: string }[] }) {
  const [current, setCurrent] = useState<string | null>(null);
  const arriving = useRef<() => void>(undefined);

  const go = useCallback((id: string) => {
    arriving.current?.();
    const heading = document.getElementById(id);
    if (heading) arriving.current = arriveAt(heading);
  }, []);

  useEffect(() => {
    // A link from elsewhere has led to this section; after a reload one may be anywhere else, and stays there.
    const target = document.getElementById(location.hash.slice(1));
    if (target && isRead(target)) go(target.id);
    return () => arriving.current?.();
  }, [go]);

  useEffect(() => {
    const headings = sections.flatMap((section) => document.getElementById(section.id) ?? []);
    let frame = 0;
    const mark = () => {
      frame = 0;
      const read = headings.filter((heading) => heading.getBoundingClientRect().top < readingLine);
      setCurrent(read.at(-1)?.id ?? null);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(mark);
    };
    onScroll();
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll);
    };
  }, [sections]);

  return (
    <nav aria-label="In this lesson" className="lesson-toc hidden xl:block">
      <div className="sticky top-24 max-h-[calc(100dvh-8rem)] overflow-y-auto pb-8">
        <p className="mb-3 font-semibold text-ink text-sm">In this lesson</p>
        <ol className="grid border-line border-l text-[0.89rem] leading-snug">
          {sections.map((section) => (
            <li key={section.id}>
              <a
                href={`#${section.id}`}
                onClick={() => go(section.id)}
                aria-current={section.id === current ? 'location' : undefined}
                className="-ml-px block border-transparent border-l-2 py-1.5 pl-4 text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
              >
                {section.text}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
