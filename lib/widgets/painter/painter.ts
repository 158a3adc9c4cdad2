import type { ChartCurve, ChartView, Order, SheetOrder } from './orders';
import { Recorder } from './recorder';
import type { Recording } from './strokes';
import { takePaintingThread } from './thread';

/** Drawing takes this much of a frame at most, in milliseconds. */
const frameShare = 6;

/** The page's end of a canvas that it has given to the painting thread, for recordings or as a chart. */
export interface Given {
  /** Only while a frame is drawn. Calls back when it is painted. */
  paint(order: SheetOrder, done: () => void): void;
  look(view: ChartView): void;
  follow(curves: ChartCurve[]): void;
  end(): void;
}

/** The page's end of the painting thread: one for all figures. */
class Painter {
  private worker: Worker | undefined;
  private readonly losers = new Set<() => void>();
  private readonly waiting = new Map<number, () => void>();
  private readonly drawings = new Set<() => void>();
  private collected: Order[] = [];
  private count = 0;
  /** Milliseconds that the page has spent on drawing so far. */
  spent = 0;

  constructor() {
    this.worker = takePaintingThread();
    this.worker.onmessage = ({ data: painted }: MessageEvent<number[]>) => {
      for (const canvas of painted) {
        const done = this.waiting.get(canvas);
        this.waiting.delete(canvas);
        done?.();
      }
    };
    // A thread that does not start leaves its work to the page.
    this.worker.onerror = () => {
      this.worker?.terminate();
      this.worker = undefined;
      for (const lose of this.losers) lose();
      this.losers.clear();
    };
  }

  /** Calls something in the next frame, once; what it has painted goes to the thread in one message with the rest. */
  readonly inFrame = (draw: () => void): void => {
    if (this.drawings.size === 0) requestAnimationFrame(this.drawAll);
    this.drawings.add(draw);
  };
  readonly forget = (draw: () => void): void => void this.drawings.delete(draw);

  private readonly drawAll = (): void => {
    const from = performance.now();
    let now = from;
    for (const draw of this.drawings) {
      // Many figures on a slow page are drawn over several frames: a key that is pressed waits for none of the rest.
      if (now - from > frameShare) break;
      this.drawings.delete(draw);
      try {
        draw();
      } catch (error) {
        // One figure that fails must not keep the others from being drawn.
        reportError(error);
      }
      now = performance.now();
    }
    this.spent += now - from;
    if (this.drawings.size > 0) requestAnimationFrame(this.drawAll);
    if (this.collected.length > 0) this.worker?.postMessage(this.collected);
    this.collected = [];
  };

  /** Gives a canvas to the thread for good. Null: there is no thread. Should it be lost later, `lose` is called. */
  give(element: HTMLCanvasElement, lose: () => void): Given | null {
    const { worker } = this;
    if (!worker) return null;
    const canvas = ++this.count;
    const say = (order: Omit<Order, 'canvas'>, moved: Transferable[] = []) =>
      worker.postMessage([{ canvas, ...order }], moved);
    const given = element.transferControlToOffscreen();
    say({ given }, [given]);
    this.losers.add(lose);
    return {
      paint: (paint, done) => {
        this.waiting.set(canvas, done);
        this.collected.push({ canvas, paint });
      },
      look: (view) => say({ view }),
      follow: (curves) =>
        say(
          { curves },
          curves.flatMap(({ port }) => port ?? []),
        ),
      end: () => {
        this.losers.delete(lose);
        this.waiting.delete(canvas);
        say({ end: true });
      },
    };
  }
}

let painter: Painter | null | undefined;

/** The painting thread of this page; null where a browser cannot paint in a thread. */
export function getPainter(): Painter | null {
  if (painter === undefined)
    painter =
      typeof HTMLCanvasElement === 'function' &&
      'transferControlToOffscreen' in HTMLCanvasElement.prototype
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
