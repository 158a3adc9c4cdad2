'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

/** While writing: shows the page anew when a text of the course was saved. `made`: the state that the page shows. */
export function LiveReload({ made }: { made: string }) {
  const router = useRouter();
  const shown = useRef(made);
  const newest = useRef(made);
  useEffect(() => {
    const source = new EventSource('/preview/changes');
    source.onmessage = ({ data }) => {
      newest.current = data;
      if (data !== shown.current) router.refresh();
    };
    return () => source.close();
  }, [router]);
  // Saved again while the page was being made.
  useEffect(() => {
    const behind = made !== shown.current && made !== newest.current;
    shown.current = made;
    if (behind) router.refresh();
  }, [made, router]);
  return null;
}
