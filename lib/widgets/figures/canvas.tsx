'use client';

import { type CSSProperties, useEffect, useRef } from 'react';
import { type Colors, useColors } from '@/lib/ui/use-colors';
import { getPainter, record } from '../painter/painter';
import { useFigureRegistry } from './figure-registry';
import { unstretched, useGivenCanvas } from './use-given-canvas';
import { watchVisibility } from './watch-visibility';

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
 * It only writes down what is to be drawn: a thread keeps the canvas and colours its pixels, one
 * picture at a time, so that the page stays free for keys and pointers.
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
  const { ref, life, given } = useGivenCanvas();
  const colors = useColors();
  const registry = useFigureRegistry();
  const drawRef = useRef(draw);
  const request = useRef<() => void>(undefined);

  useEffect(() => {
    drawRef.current = draw;
    request.current?.();
  }, [draw]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new life has a new canvas
  useEffect(() => {
    const canvas = ref.current;
    const painter = getPainter();
    if (!canvas || !colors || given === undefined) return;
    const box = { width: 0, height: 0 };
    let seen = false;
    let dirty = true;
    let waiting = false;
    let painting = false;
    let gone = false;
    const painted = () => {
      painting = false;
      if (dirty) redraw();
    };
    const paint = () => {
      waiting = false;
      const { width, height } = box;
      if (gone || width === 0 || height === 0 || painting) return;
      dirty = false;
      const density = Math.min(3, devicePixelRatio || 1);
      if (!given) return drawHere(canvas, drawRef.current, { ...box, colors }, density);
      const recording = record((context) => drawRef.current({ context, width, height, colors }));
      painting = true;
      given.paint({ recording, width, height, density }, painted);
    };
    const redraw = () => {
      dirty = true;
      if (!seen || waiting || gone) return;
      waiting = true;
      if (painter) painter.inFrame(paint);
      else requestAnimationFrame(paint);
    };
    request.current = redraw;
    const unwatch = watchVisibility(canvas, (now) => {
      seen = now;
      if (seen && dirty) redraw();
    });
    // The observer knows the size: asking the element for it would lay out the page in every frame.
    const size = new ResizeObserver(([{ contentRect }]) => {
      box.width = Math.round(contentRect.width);
      box.height = Math.round(contentRect.height);
      redraw();
    });
    size.observe(canvas);
    const unsubscribe = subscribe?.(redraw);
    const forget = registry?.add({ canvas, colors, draw: (pen) => drawRef.current(pen) });
    return () => {
      gone = true;
      forget?.();
      painter?.forget(paint);
      unwatch();
      size.disconnect();
      unsubscribe?.();
      request.current = undefined;
    };
  }, [given, life, colors, subscribe, registry]);

  return (
    <canvas
      key={life}
      ref={ref}
      className={className}
      style={{ ...unstretched, ...style }}
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
