'use client';

import { useEffect, useState } from 'react';
import { colorNames } from './color-names';

export type Colors = Record<(typeof colorNames)[number], string>;

/** The tokens of `app/globals.css` as `#rrggbb`, for canvases; read again whenever the theme changes. Null on the server. */
export function useColors(): Colors | null {
  const [colors, setColors] = useState<Colors | null>(null);
  useEffect(() => {
    const root = document.documentElement;
    const read = () => {
      const style = getComputedStyle(root);
      const entries = colorNames.map((name) => [
        name,
        style.getPropertyValue(`--color-${name}`).trim(),
      ]);
      setColors(Object.fromEntries(entries) as Colors);
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(root, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return colors;
}
