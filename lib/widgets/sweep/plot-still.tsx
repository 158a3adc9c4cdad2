import { linearScale } from '../figures/scale';
import { frameOf } from './draw-plot';
import { highest, markerOutlines, type SweepPlot, toX } from './plot';

/** One picture for each kind of screen, so that its letters are not scaled down. */
const sizes = [
  { width: 322, height: 288, when: 'sm:hidden' },
  { width: 700, height: 288, when: 'hidden sm:block lg:hidden' },
  { width: 570, height: 384, when: 'hidden lg:block' },
];

/** A sweep as the server draws it: averages and spread, without a script. `low`: as low on wide screens as on narrow ones. */
export function PlotStill({
  plot,
  label,
  low = false,
}: {
  plot: SweepPlot;
  label: string;
  low?: boolean;
}) {
  return sizes.map((size) => (
    <Picture
      key={size.width}
      plot={plot}
      label={label}
      {...size}
      height={low ? sizes[0].height : size.height}
    />
  ));
}

function Picture({
  plot,
  label,
  width,
  height,
  when,
}: {
  plot: SweepPlot;
  label: string;
  width: number;
  height: number;
  when: string;
}) {
  const frame = frameOf(width, height);
  const y = linearScale(0, highest(plot), frame.bottom, frame.top, 5);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className={`h-full w-full font-sans text-[12px] ${when}`}
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
      <text x={frame.left + 4} y={11} className="fill-ink-soft">
        {plot.y.label}
      </text>
      {plot.series.map(({ id, color, dash, joined, marker, spread, points }) => {
        const at = points.filter(({ spread }) => Number.isFinite(spread.mean));
        const x = (value: number) => r(toX(plot, frame, value));
        const style = { color: `var(--color-${color})` };
        const ceiling = at.map((point) => `${x(point.x)} ${r(y(point.spread.max))}`);
        const floor = at.map((point) => `${x(point.x)} ${r(y(point.spread.min))}`).reverse();
        return (
          <g key={id} style={style} stroke="currentColor" fill="none" strokeWidth="2">
            {spread === 'band' && at.length > 1 ? (
              <path
                d={`M${[...ceiling, ...floor].join('L')}Z`}
                fill="currentColor"
                fillOpacity="0.12"
                stroke="none"
              />
            ) : null}
            {(spread === 'bar' ? at : []).map((point) => (
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
              <path
                key={point.label}
                d={markerOutlines[marker]}
                transform={`translate(${r(x(point.x) - 15)} ${r(y(point.spread.mean) - 6)})`}
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
