'use client';

import { type CSSProperties, useEffect, useRef } from 'react';
import { type Colors, useColors } from '@/lib/ui/use-colors';
import { getPainter, record } from '../painter/painter';
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
 * It only writes down what is to be drawn: a thread colours the pixels, one picture at a time, so
 * that the page stays free for keys and pointers.
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
    if (!canvas || !colors) return;
    const painter = getPainter();
    const screen = painter && canvas.getContext('bitmaprenderer');
    const box = { width: 0, height: 0 };
    let seen = false;
    let dirty = true;
    let waiting = false;
    let painting = false;
    let gone = false;
    /** Counts the sizes that the box has had: a picture of an older size comes too late. */
    let sizes = 0;
    const show = (bitmap: ImageBitmap, size: number) => {
      if (gone || !screen || size !== sizes) return bitmap.close();
      painting = false;
      screen.transferFromImageBitmap(bitmap);
      if (dirty) redraw();
    };
    const paint = () => {
      waiting = false;
      const { width, height } = box;
      if (gone || width === 0 || height === 0 || painting) return;
      dirty = false;
      const density = Math.min(3, devicePixelRatio || 1);
      if (!painter || !screen)
        return drawHere(canvas, drawRef.current, { ...box, colors }, density);
      const recording = record((context) => drawRef.current({ context, width, height, colors }));
      painting = true;
      const size = sizes;
      painter.paint(recording, { width, height, density }, (bitmap) => show(bitmap, size));
    };
    const redraw = () => {
      dirty = true;
      if (!seen || waiting) return;
      waiting = true;
      if (painter) painter.inFrame(paint);
      else requestAnimationFrame(paint);
    };
    request.current = redraw;
    const visibility = new IntersectionObserver(([entry]) => {
      seen = entry.isIntersecting;
      if (seen && dirty) redraw();
    });
    visibility.observe(canvas);
    // The observer knows the size: asking the element for it would lay out the page in every frame.
    const size = new ResizeObserver(([{ contentRect }]) => {
      box.width = Math.round(contentRect.width);
      box.height = Math.round(contentRect.height);
      sizes++;
      painting = false;
      dirty = true;
      // In the very frame of the new size, on the page itself: no frame shows a stretched picture.
      if (seen && painter) painter.atOnce(paint);
      else redraw();
    });
    size.observe(canvas);
    const unsubscribe = subscribe?.(redraw);
    const forget = registry?.add({ canvas, colors, draw: (pen) => drawRef.current(pen) });
    return () => {
      gone = true;
      forget?.();
      painter?.forget(paint);
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

/** For browsers that cannot paint in a thread. */
function drawHere(
  canvas: HTMLCanvasElement,
  draw: (pen: Pen) => void,
  { width, height, colors }: Omit<Pen, 'context'>,
  density: number,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  // A new size, the same one too, clears the canvas and every setting.
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  context.scale(density, density);
  draw({ context, width, height, colors });
}
