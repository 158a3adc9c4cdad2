import type { Measurement } from '@/lib/experiment/goal';
import type { Colors } from '@/lib/ui/use-colors';
import type { Quantity } from '../figures/draw-curves';
import type { Recording } from './strokes';

/** A recording to be painted, in CSS pixels, for a screen of some density. */
export interface SheetOrder {
  recording: Recording;
  width: number;
  height: number;
  density: number;
}

/** How a chart is to look now. Sizes in CSS pixels. */
export interface ChartView {
  width: number;
  height: number;
  density: number;
  colors: Colors;
  quantity: Quantity;
  log: boolean;
  /** What lies under the pointer, as a share of the width between the axes. */
  hover: number | null;
  /** Nobody looks: nothing is drawn, and no news is asked for. */
  hidden: boolean;
}

/** A finished run's curve, or one that the port tells of (`CurveNews`). */
export interface ChartCurve {
  name: string;
  faint?: boolean;
  history?: readonly Measurement[];
  port?: MessagePort;
}

/**
 * What the page says of a canvas that it has given to the painting thread: the canvas itself, once;
 * then recordings to be painted on it, or how a chart looks and which curves it follows.
 */
export interface Order {
  canvas: number;
  given?: OffscreenCanvas;
  paint?: SheetOrder;
  view?: ChartView;
  curves?: ChartCurve[];
  end?: true;
}
