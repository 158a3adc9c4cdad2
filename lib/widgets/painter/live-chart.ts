import type { Measurement } from '@/lib/experiment/goal';
import type { CurveNews } from '@/lib/experiment/protocol';
import { drawChart } from '../figures/draw-curves';
import type { ChartCurve, ChartView } from './orders';

interface Followed extends ChartCurve {
  history: Measurement[];
  tail: Measurement | null;
  /** News has come that no picture shows yet. */
  unanswered: boolean;
}

/** A chart in the painting thread: hears of its curves from the training thread and draws them itself. */
export class LiveChart {
  private view: ChartView | undefined;
  private curves: Followed[] = [];
  private waiting = false;

  constructor(
    private readonly canvas: OffscreenCanvas,
    private readonly nextFrame: (draw: () => void) => void,
  ) {}

  look(view: ChartView): void {
    this.view = view;
    this.redraw();
  }

  follow(curves: ChartCurve[]): void {
    for (const { port } of this.curves) port?.postMessage('end');
    this.curves = curves.map((curve) => this.listen(curve));
    this.redraw();
  }

  private listen({ port, history = [], ...rest }: ChartCurve): Followed {
    const curve: Followed = {
      ...rest,
      port,
      history: [...history],
      tail: null,
      unanswered: false,
    };
    if (port)
      port.onmessage = ({ data }: MessageEvent<CurveNews>) => {
        curve.history.length = data.from;
        for (const measurement of data.history) curve.history.push(measurement);
        curve.tail = data.tail;
        curve.unanswered = true;
        this.redraw();
      };
    return curve;
  }

  private redraw(): void {
    if (this.waiting || !this.view || this.view.hidden) return;
    this.waiting = true;
    this.nextFrame(() => {
      this.waiting = false;
      this.draw();
    });
  }

  private draw(): void {
    const { canvas, view } = this;
    const context = canvas.getContext('2d');
    if (!context || !view || view.hidden) return;
    const { width, height, density, colors } = view;
    const across = Math.round(width * density);
    const down = Math.round(height * density);
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    const pen = { context: context as unknown as CanvasRenderingContext2D, width, height, colors };
    const curves = this.curves.map(({ name, faint, history, tail }) => ({
      name,
      faint,
      history: tail ? [...history, tail] : history,
    }));
    drawChart(pen, curves, view.quantity, view.log, view.hover);
    for (const curve of this.curves)
      if (curve.unanswered) {
        curve.unanswered = false;
        curve.port?.postMessage('more');
      }
  }
}
