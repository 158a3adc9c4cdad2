import { type PaintOrder, paint } from './paint';
import { Recorder } from './recorder';
import type { Recording } from './strokes';

/** The page's end of the painting thread: one for all figures. */
class Painter {
  private worker: Worker | undefined;
  private readonly orders = new Map<number, [PaintOrder, (bitmap: ImageBitmap) => void]>();
  private count = 0;
  private drawings = new Set<() => void>();
  private collected: PaintOrder[] = [];

  constructor() {
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<{ number: number; bitmap: ImageBitmap }[]>) => {
      for (const { number, bitmap } of data) this.deliver(number, bitmap);
    };
    // A thread that does not start leaves its work to the page.
    this.worker.onerror = () => {
      this.worker = undefined;
      for (const [number, [order]] of this.orders) this.deliver(number, paint(order));
    };
  }

  /** Calls something in the next frame, once; what it has painted goes to the thread in one message with the rest. */
  readonly inFrame = (draw: () => void): void => {
    if (this.drawings.size === 0) requestAnimationFrame(this.drawAll);
    this.drawings.add(draw);
  };
  /** Draws now, without the thread. */
  atOnce(draw: () => void): void {
    const { worker } = this;
    this.worker = undefined;
    try {
      draw();
    } finally {
      this.worker = worker;
    }
  }
  readonly forget = (draw: () => void): void => void this.drawings.delete(draw);

  private readonly drawAll = (): void => {
    const { drawings } = this;
    this.drawings = new Set();
    for (const draw of drawings)
      try {
        draw();
      } catch (error) {
        // One figure that fails must not keep the others from being drawn.
        reportError(error);
      }
    if (this.collected.length > 0) this.worker?.postMessage(this.collected);
    this.collected = [];
  };

  private deliver(number: number, bitmap: ImageBitmap): void {
    const [, done] = this.orders.get(number) ?? [];
    this.orders.delete(number);
    done?.(bitmap);
  }

  /** Only while a frame is drawn. */
  paint(
    recording: Recording,
    { width, height, density }: Omit<PaintOrder, 'number' | 'recording'>,
    done: (bitmap: ImageBitmap) => void,
  ): void {
    const order = { number: ++this.count, recording, width, height, density };
    if (this.worker) {
      this.orders.set(order.number, [order, done]);
      this.collected.push(order);
    } else done(paint(order));
  }
}

let painter: Painter | null | undefined;

/** The painting thread of this page; null where a browser cannot paint in a thread. */
export function getPainter(): Painter | null {
  if (painter === undefined)
    painter =
      typeof OffscreenCanvas === 'function' && typeof ImageBitmapRenderingContext === 'function'
        ? new Painter()
        : null;
  return painter;
}

const mostWidths = 5000;
const widths = new Map<string, number>();
let ruler: CanvasRenderingContext2D | null | undefined;

/** Widths are asked for again in every frame: the same text in the same font is measured once. */
function measure(font: string, text: string): number {
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ruler ??= document.createElement('canvas').getContext('2d');
    if (!ruler) return 0;
    ruler.font = font;
    width = ruler.measureText(text).width;
    if (widths.size >= mostWidths) widths.clear();
    widths.set(key, width);
  }
  return width;
}

// Figures are recorded one after the other: one recorder serves them all.
const recorder = new Recorder(measure);

/** Writes down what a figure draws. */
export function record(draw: (context: CanvasRenderingContext2D) => void): Recording {
  try {
    draw(recorder as unknown as CanvasRenderingContext2D);
  } catch (error) {
    recorder.finish();
    throw error;
  }
  return recorder.finish();
}
