'use client';

import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import { type Given, getPainter } from '../painter/painter';

/**
 * A canvas that the painting thread keeps. `given` is undefined until it is there, and null where no
 * thread can paint: then the canvas is free to be drawn on. A canvas is given away once and for all,
 * so a component that lives again gets another: `life` is its key.
 */
export function useGivenCanvas(): {
  ref: RefObject<HTMLCanvasElement | null>;
  life: number;
  given: Given | null | undefined;
} {
  const ref = useRef<HTMLCanvasElement>(null);
  const [life, setLife] = useState(0);
  const [given, setGiven] = useState<Given | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new life has a new canvas
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    if (canvas.dataset.given) return setLife((n) => n + 1);
    const opened = getPainter()?.give(canvas, () => setLife((n) => n + 1)) ?? null;
    if (opened) canvas.dataset.given = 'true';
    setGiven(opened);
    return () => {
      setGiven(undefined);
      opened?.end();
    };
  }, [life]);
  return { ref, life, given };
}

/** The picture of an older size keeps its shape until the new one is there. */
export const unstretched: CSSProperties = { objectFit: 'contain', objectPosition: 'left top' };
