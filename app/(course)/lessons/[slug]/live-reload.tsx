'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** While writing: shows the page anew when a text of the course was saved. */
export function LiveReload() {
  const router = useRouter();
  useEffect(() => {
    const source = new EventSource('/preview/changes');
    source.onmessage = () => router.refresh();
    return () => source.close();
  }, [router]);
  return null;
}
