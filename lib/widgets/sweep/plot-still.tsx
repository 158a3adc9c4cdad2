import { linearScale } from '../figures/scale';
import { frameOf } from './draw-plot';
import { highest, type SweepPlot, toX } from './plot';

const [width, height] = [640, 384];

/** A sweep as the server draws it: averages and spread, without a script. */
export function PlotStill({ plot, label }: { plot: SweepPlot; label: string }) {
  const frame = frameOf(width, height);
  const y = linearScale(0, highest(plot), frame.bottom, frame.top, 5);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="h-full w-full font-sans text-[11px]"
    >
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${frame.left} ${r(y(tick))}H${frame.right}`} className="stroke-line" />
          <text x={frame.left - 6} y={r(y(tick)) + 4} textAnchor="end" className="fill-ink-soft">
            {plot.y.percent ? `${Number((100 * tick).toFixed(1))} %` : y.format(tick)}
          </text>
        </g>
      ))}
      {plot.x.ticks.map(({ at, text }) => (
        <text
          key={at}
          x={r(toX(plot, frame, at))}
          y={frame.bottom + 16}
          textAnchor="middle"
          className="fill-ink-soft"
        >
          {text}
        </text>
      ))}
      <text
        x={(frame.left + frame.right) / 2}
        y={frame.bottom + 32}
        textAnchor="middle"
        className="fill-ink-soft"
      >
        {plot.x.label}
      </text>
      {plot.series.map(({ id, color, dash, joined, points }) => {
        const at = points.filter(({ spread }) => Number.isFinite(spread.mean));
        const x = (value: number) => r(toX(plot, frame, value));
        const style = { color: `var(--color-${color})` };
        return (
          <g key={id} style={style} stroke="currentColor" fill="none" strokeWidth="2">
            {at.map((point) => (
              <path
                key={point.label}
                d={`M${x(point.x)} ${r(y(point.spread.min))}V${r(y(point.spread.max))}`}
                strokeOpacity="0.35"
              />
            ))}
            {joined ? (
              <path
                d={`M${at.map((point) => `${x(point.x)} ${r(y(point.spread.mean))}`).join('L')}`}
                strokeDasharray={dash.join(' ')}
              />
            ) : null}
            {at.map((point) => (
              <circle
                key={point.label}
                cx={x(point.x)}
                cy={r(y(point.spread.mean))}
                r="4.5"
                className="fill-surface"
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

const r = (value: number) => Math.round(value * 10) / 10;
