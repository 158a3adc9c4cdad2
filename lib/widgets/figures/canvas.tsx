'use client';

import { type CSSProperties, useEffect, useRef } from 'react';
import { type Colors, useColors } from '@/lib/ui/use-colors';
import { useFigureRegistry } from './figure-registry';

export interface Pen {
  context: CanvasRenderingContext2D;
  /** Size in CSS pixels; the context is already scaled for the screen's density. */
  width: number;
  height: number;
  colors: Colors;
}

/** Tells a canvas that something changed; it draws at most once a frame, and only while seen. */
export type Subscribe = (redraw: () => void) => () => void;

/**
 * A canvas that is sharp on dense screens, follows its box and the theme, and draws only when it
 * is on the screen. `draw` must read what it shows from `subscribe`'s source, not from old props.
 */
export function Canvas({
  draw,
  subscribe,
  label,
  className,
  style,
}: {
  draw: (pen: Pen) => void;
  subscribe?: Subscribe;
  /** What the picture shows, in words; without it the canvas is decoration. */
  label?: string;
  className?: string;
  style?: CSSProperties;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  const colors = useColors();
  const registry = useFigureRegistry();
  const drawRef = useRef(draw);
  const request = useRef<() => void>(undefined);

  useEffect(() => {
    drawRef.current = draw;
    request.current?.();
  }, [draw]);

  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !colors) return;
    let frame = 0;
    let seen = false;
    let dirty = true;
    const paint = () => {
      frame = 0;
      const { clientWidth: width, clientHeight: height } = canvas;
      if (width === 0 || height === 0) return;
      dirty = false;
      const density = Math.min(3, devicePixelRatio || 1);
      const pixelWidth = Math.round(width * density);
      const pixelHeight = Math.round(height * density);
      if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
        canvas.width = pixelWidth;
        canvas.height = pixelHeight;
      }
      context.setTransform(density, 0, 0, density, 0, 0);
      context.clearRect(0, 0, width, height);
      drawRef.current({ context, width, height, colors });
    };
    const redraw = () => {
      dirty = true;
      if (seen && frame === 0) frame = requestAnimationFrame(paint);
    };
    request.current = redraw;
    const visibility = new IntersectionObserver(([entry]) => {
      seen = entry.isIntersecting;
      if (seen && dirty) redraw();
    });
    visibility.observe(canvas);
    const size = new ResizeObserver(redraw);
    size.observe(canvas);
    const unsubscribe = subscribe?.(redraw);
    const forget = registry?.add({ canvas, colors, draw: (pen) => drawRef.current(pen) });
    return () => {
      forget?.();
      cancelAnimationFrame(frame);
      visibility.disconnect();
      size.disconnect();
      unsubscribe?.();
      request.current = undefined;
    };
  }, [colors, subscribe, registry]);

  return (
    <canvas
      ref={ref}
      className={className}
      style={style}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
