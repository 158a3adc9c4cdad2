'use client';

import { memo, useRef, useState } from 'react';
import type { TableData } from '@/lib/engine/spec';
import { withData } from '@/lib/experiment/fit-output';
import { measureData } from '@/lib/experiment/shape';
import { parseTable } from '@/lib/experiment/table';
import { Button } from '@/lib/ui/button';
import { TextArea } from '@/lib/ui/field';
import { Segmented } from '@/lib/ui/segmented';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';

const fills = ['fill-negative', 'fill-positive', 'fill-right', 'fill-you'];
const mostPoints = 500;

interface Drawn {
  features: number[][];
  targets: number[];
}

/** Points drawn by hand or pasted from a table. */
export const OwnData = memo(function OwnData({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const { data } = experiment;
  const current: Drawn =
    data.set === 'table' && measureData(data).planar && data.task === 'classification'
      ? { features: data.features, targets: data.targets }
      : { features: [], targets: [] };
  const [drawn, setDrawn] = useState<Drawn>(current);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const use = (table: TableData) =>
    change(withData(experiment, { ...table, validationShare: data.validationShare ?? 0.3 }));
  const enough = drawn.features.length >= 4 && new Set(drawn.targets).size >= 2;
  return (
    <div className="grid gap-6 @2xl:grid-cols-2">
      <DrawingBoard drawn={drawn} onChange={setDrawn}>
        <Button
          variant="primary"
          size="sm"
          className="min-h-10!"
          disabled={!enough}
          onClick={() => use({ set: 'table', task: 'classification', ...drawn })}
        >
          Train on these points
        </Button>
        <Button
          size="sm"
          className="min-h-10!"
          disabled={drawn.features.length === 0}
          onClick={() => setDrawn({ features: [], targets: [] })}
        >
          Clear
        </Button>
        {enough ? null : <p className="text-ink-faint text-sm">At least 4 points of 2 classes.</p>}
      </DrawingBoard>
      <div className="grid content-start gap-2">
        <TextArea
          label="Or paste a table"
          hint="One point a line: numbers, and the class last. A last column of many different numbers is a regression."
          placeholder={'x,y,class\n0.2,0.7,A\n-0.5,0.1,B'}
          rows={6}
          value={text}
          error={problem}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button
            size="sm"
            className="min-h-10!"
            disabled={text.trim() === ''}
            onClick={() => {
              const pasted = parseTable(text);
              setProblem(pasted.ok ? '' : pasted.problem);
              if (pasted.ok) use({ ...pasted.data, standardize: true });
            }}
          >
            Train on this table
          </Button>
        </div>
      </div>
    </div>
  );
}, sameSettings);

/** Click or drag to put points of the chosen class; with the keyboard, arrows move a cross and Enter puts one. */
function DrawingBoard({
  drawn,
  onChange,
  children,
}: {
  drawn: Drawn;
  onChange: (drawn: Drawn) => void;
  children: React.ReactNode;
}) {
  const [label, setLabel] = useState('0');
  const [cross, setCross] = useState<readonly [number, number]>([0, 0]);
  const [focused, setFocused] = useState(false);
  const last = useRef<readonly [number, number]>(undefined);
  const add = (x: number, y: number) => {
    if (drawn.features.length >= mostPoints) return;
    const round = (value: number) => Math.round(value * 1000) / 1000;
    onChange({
      features: [...drawn.features, [round(x), round(y)]],
      targets: [...drawn.targets, Number(label)],
    });
  };
  const place = (event: React.PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * 2.4 - 1.2,
      1.2 - ((event.clientY - box.top) / box.height) * 2.4,
    ] as const;
  };
  const move: Record<string, readonly [number, number]> = {
    ArrowLeft: [-0.1, 0],
    ArrowRight: [0.1, 0],
    ArrowUp: [0, 0.1],
    ArrowDown: [0, -0.1],
  };
  return (
    <div className="grid content-start gap-2">
      <Segmented
        label="Draw points of class"
        value={label}
        onChange={setLabel}
        options={['0', '1', '2', '3'].map((value) => ({
          value,
          text: (
            <span className="flex items-center gap-1.5">
              <svg
                viewBox="0 0 10 10"
                className={`size-2.5 ${fills[Number(value)]}`}
                aria-hidden="true"
              >
                <circle cx="5" cy="5" r="5" />
              </svg>
              {value}
            </span>
          ),
        }))}
      />
      <svg
        viewBox="-1.2 -1.2 2.4 2.4"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on with the keyboard too
        tabIndex={0}
        role="application"
        aria-label={`Drawing board, ${drawn.features.length} points. Arrow keys move, Enter puts a point of class ${label}, Backspace takes the last one away.`}
        className="aspect-square w-full max-w-80 cursor-crosshair touch-none rounded-lg border border-line-strong bg-surface"
        onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setFocused(false)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const [x, y] = place(event);
          last.current = [x, y];
          add(x, y);
        }}
        onPointerMove={(event) => {
          if (!last.current || event.buttons === 0) return;
          const [x, y] = place(event);
          if (Math.hypot(x - last.current[0], y - last.current[1]) < 0.09) return;
          last.current = [x, y];
          add(x, y);
        }}
        onPointerUp={() => {
          last.current = undefined;
        }}
        onKeyDown={(event) => {
          const step = move[event.key];
          if (step) {
            const clamp = (value: number) => Math.max(-1.2, Math.min(1.2, value));
            setCross(([x, y]) => [clamp(x + step[0]), clamp(y + step[1])]);
          } else if (event.key === 'Enter' || event.key === ' ') add(...cross);
          else if (event.key === 'Backspace')
            onChange({
              features: drawn.features.slice(0, -1),
              targets: drawn.targets.slice(0, -1),
            });
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <path d="M-1.2 0H1.2M0-1.2V1.2" className="stroke-line" strokeWidth="0.008" />
        {drawn.features.map(([x, y], i) => (
          <circle
            key={i}
            cx={x}
            cy={-y}
            r="0.035"
            className={fills[drawn.targets[i] % fills.length]}
          />
        ))}
        {focused ? (
          <path
            d={`M${cross[0] - 0.08} ${-cross[1]}h0.16M${cross[0]} ${-cross[1] - 0.08}v0.16`}
            className="stroke-ink"
            strokeWidth="0.02"
          />
        ) : null}
      </svg>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  );
}
