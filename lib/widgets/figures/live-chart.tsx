'use client';

import { useEffect, useRef, useState } from 'react';
import { useColors } from '@/lib/ui/use-colors';
import type { Training } from '../frame/training';
import type { ChartCurve } from '../painter/orders';
import type { Pen } from './canvas';
import type { Curve, Quantity } from './draw-curves';
import { useFigureRegistry } from './figure-registry';
import { unstretched, useGivenCanvas } from './use-given-canvas';
import { watchVisibility } from './watch-visibility';

/** A finished run, or one that still trains. */
export type CurveSource = Curve | { name: string; faint?: boolean; training: Training };

/**
 * A chart of runs that a thread draws from what the training thread tells it. The page gives it size,
 * colours and what lies under the pointer; it has no part in any new point, however busy it is.
 */
export function LiveChart({
  sources,
  quantity,
  log,
  hover,
  draw,
  label,
  className,
  onLost,
}: {
  sources: CurveSource[];
  quantity: Quantity;
  log: boolean;
  hover: number | null;
  /** Draws the same on the page, for a saved picture. */
  draw: (pen: Pen) => void;
  label: string;
  className: string;
  /** Called where no thread can draw. */
  onLost: () => void;
}) {
  const { ref, life, given } = useGivenCanvas();
  const colors = useColors();
  const registry = useFigureRegistry();
  const [box, setBox] = useState({ width: 0, height: 0 });
  const [seen, setSeen] = useState(false);
  const lost = useRef(onLost);
  useEffect(() => {
    lost.current = onLost;
  }, [onLost]);
  useEffect(() => {
    if (given === null) lost.current();
  }, [given]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new life has a new canvas
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const size = new ResizeObserver(([{ contentRect }]) =>
      setBox({ width: Math.round(contentRect.width), height: Math.round(contentRect.height) }),
    );
    size.observe(canvas);
    const unwatch = watchVisibility(canvas, setSeen);
    return () => {
      size.disconnect();
      unwatch();
    };
  }, [life]);

  useEffect(() => {
    if (!colors || box.width === 0 || box.height === 0) return;
    const density = Math.min(3, devicePixelRatio || 1);
    given?.look({ ...box, density, colors, quantity, log, hover, hidden: !seen });
  }, [given, box, colors, quantity, log, hover, seen]);

  useEffect(() => {
    given?.follow(sources.map(openCurve));
  }, [given, sources]);

  const drawRef = useRef(draw);
  useEffect(() => {
    drawRef.current = draw;
  }, [draw]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new life has a new canvas
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas || !colors) return;
    return registry?.add({ canvas, colors, draw: (pen) => drawRef.current(pen) });
  }, [registry, colors, life]);

  return (
    <canvas
      key={life}
      ref={ref}
      role="img"
      aria-label={label}
      className={className}
      style={unstretched}
    />
  );
}

function openCurve(source: CurveSource): ChartCurve {
  const { name, faint } = source;
  if (!('training' in source)) return { name, faint, history: source.history };
  const channel = new MessageChannel();
  source.training.feed(channel.port1);
  return { name, faint, port: channel.port2 };
}
