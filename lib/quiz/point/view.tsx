'use client';

import { entryOf, type QuestionViewProps } from '../view-props';
import { CurveFigure } from './curve-figure';
import { NetworkFigure } from './network-figure';
import type { PointPublic } from './schema';

export default function PointView({
  question,
  value,
  onChange,
  disabled,
  labelledBy,
}: QuestionViewProps<PointPublic>) {
  const { figure } = question;
  if (figure.kind === 'curve') {
    const x = entryOf(value, 'x');
    const end = figure.start + figure.step * (figure.series[0].values.length - 1);
    const inside = typeof x === 'number' && x >= figure.start && x <= end;
    return (
      <CurveFigure
        figure={figure}
        x={inside ? x : null}
        onChange={(at) => onChange({ x: at })}
        disabled={disabled}
        labelledBy={labelledBy}
      />
    );
  }
  const unit = entryOf(value, 'unit');
  return (
    <NetworkFigure
      figure={figure}
      unit={typeof unit === 'string' ? unit : null}
      onChange={(id) => onChange({ unit: id })}
      disabled={disabled}
      labelledBy={labelledBy}
    />
  );
}
