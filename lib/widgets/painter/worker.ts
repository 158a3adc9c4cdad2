import { LiveChart } from './live-chart';
import type { Order } from './orders';
import { paintSheet } from './paint-sheet';

/** The part of a worker's global scope that is used; its own types are not those of a page. */
const thread = self as unknown as {
  onmessage: (event: MessageEvent<Order[]>) => void;
  postMessage: (painted: number[]) => void;
  requestAnimationFrame?: (draw: () => void) => void;
};

/** With the screen's frames; where a thread does not hear of them, sixty times a second. */
const nextFrame = (draw: () => void) =>
  thread.requestAnimationFrame ? thread.requestAnimationFrame(draw) : void setTimeout(draw, 16);

const canvases = new Map<number, OffscreenCanvas>();
const charts = new Map<number, LiveChart>();

function take({ canvas, given, paint, view, curves, end }: Order): void {
  if (given) canvases.set(canvas, given);
  const surface = canvases.get(canvas);
  if (!surface) return;
  if (paint) paintSheet(surface, paint);
  if (view || curves) {
    const chart = charts.get(canvas) ?? new LiveChart(surface, nextFrame);
    charts.set(canvas, chart);
    if (view) chart.look(view);
    if (curves) chart.follow(curves);
  }
  if (end) {
    charts.get(canvas)?.follow([]);
    charts.delete(canvas);
    canvases.delete(canvas);
  }
}

thread.onmessage = ({ data: orders }) => {
  orders.forEach(take);
  const painted = orders.filter(({ paint }) => paint).map(({ canvas }) => canvas);
  if (painted.length > 0) thread.postMessage(painted);
};
