import type { Pen } from '../figures/canvas';
import type { Scale } from '../figures/scale';

export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const figureFont = '12px ui-sans-serif, system-ui, sans-serif';

/** Ticks with faint lines, and what the two axes measure. */
export function drawAxes(
  { context, width, height, colors }: Pen,
  frame: Frame,
  x: Scale,
  y: Scale,
  xLabel: string,
  yLabel: string,
): void {
  const floor = height - frame.bottom;
  const right = width - frame.right;
  context.font = figureFont;
  context.lineWidth = 1;
  context.strokeStyle = colors.line;
  context.fillStyle = colors['ink-faint'];
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of y.ticks) {
    const at = Math.round(y(tick)) + 0.5;
    context.beginPath();
    context.moveTo(frame.left, at);
    context.lineTo(right, at);
    context.stroke();
    context.fillText(y.format(tick).replace('-', '−'), frame.left - 6, at);
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const tick of x.ticks) {
    const at = Math.round(x(tick)) + 0.5;
    context.beginPath();
    context.moveTo(at, floor);
    context.lineTo(at, floor + 4);
    context.stroke();
    context.fillText(x.format(tick).replace('-', '−'), at, floor + 6);
  }
  context.fillStyle = colors['ink-soft'];
  context.fillText(xLabel, (frame.left + right) / 2, floor + 22);
  context.textAlign = 'left';
  context.fillText(yLabel, 4, 0);
}

/** Where the run is now. */
export function drawBall({ context, colors }: Pen, x: number, y: number): void {
  context.beginPath();
  context.arc(x, y, 7, 0, 2 * Math.PI);
  context.fillStyle = colors.you;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colors.surface;
  context.stroke();
}

/** The run has left the picture: on which side, and where it is. */
export function drawEdgeMark(
  { context, colors, width }: Pen,
  toRight: boolean,
  text: string,
  y = 30,
): void {
  context.fillStyle = colors.you;
  context.font = `600 ${figureFont}`;
  context.textBaseline = 'middle';
  context.textAlign = toRight ? 'right' : 'left';
  const edge = toRight ? width - 16 : 46;
  context.fillText(toRight ? `${text}  →` : `←  ${text}`, edge, y);
  context.font = figureFont;
}
