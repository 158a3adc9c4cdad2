'use client';

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Watch } from '@/lib/experiment/protocol';
import { Canvas, type Pen } from '../figures/canvas';
import { LineKey } from '../figures/line-key';
import { Curves } from '../frame/curves';
import { Disclosure } from '../frame/disclosure';
import { Frame } from '../frame/frame';
import type { WidgetProps } from '../frame/props';
import { useWidget } from '../frame/use-widget';
import { Comparison } from './comparison';
import { Controls, StartSettings } from './controls';
import { activationNames, hiddenLayers, refuseStack } from './document';
import { drawFunction, reach, shareOutside } from './draw-function';
import { LayerTable } from './layer-table';
import { listRows, tellRows } from './readings';

const watch: Watch = { layers: { bins: 60 } };
const never = () => () => {};

/** An activation function under load: its curve, its slope, and where the pre-activations really lie. */
export default function ActivationFunctions({
  still,
  ...props
}: WidgetProps & { still?: ReactNode }) {
  const widget = useWidget(props, watch, { speed: 100, refuse: refuseStack });
  const { experiment, training, state } = widget;
  const hidden = useMemo(() => hiddenLayers(experiment), [experiment]);
  const [wanted, setWanted] = useState(Number.POSITIVE_INFINITY);
  const chosen = Math.min(wanted, hidden.length - 1);
  const spec = hidden[chosen];
  const draw = useCallback(
    (pen: Pen) => {
      const readings = training?.read().snapshot?.layers;
      drawFunction(pen, spec, readings?.[chosen]?.preActivations);
    },
    [training, spec, chosen],
  );
  const subscribe = useMemo(() => training?.subscribePictures ?? never, [training]);
  const readings = state.snapshot?.layers;
  const rows = listRows(readings);
  const histogram = readings?.[chosen]?.preActivations;
  const outside = histogram ? shareOutside(histogram) : 0;
  const { activation = 'linear' } = spec;
  const name = activationNames[activation === 'softmax' ? 'linear' : activation];
  return (
    <Frame
      widget={widget}
      describe={`${hidden.length} hidden layers of ${hidden[0].units} neurons with ${name}. ${tellRows(rows)}`}
      settings={
        <>
          <Disclosure title="Width and starting weights">
            <StartSettings widget={widget} />
          </Disclosure>
          <Disclosure title="Compare all eight functions">
            <Comparison widget={widget} />
          </Disclosure>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-4 @3xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] @3xl:grid-rows-[auto_1fr]">
        <figure className="grid content-start gap-1.5">
          <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 font-sans text-sm">
            <span className="font-medium">
              {name}, layer {chosen + 1}
            </span>
            <LineKey line="stroke-ink" text="function" />
            <LineKey line="stroke-accent" dashed text="slope" />
            <span className="flex items-center gap-1.5 text-ink-soft">
              <span aria-hidden="true" className="flex">
                <span className="inline-block h-3 w-2 rounded-l-xs bg-negative/45" />
                <span className="inline-block h-3 w-2 rounded-r-xs bg-positive/45" />
              </span>
              pre-activations
            </span>
            <span className="flex items-center gap-1.5 text-ink-soft">
              <span aria-hidden="true" className="inline-block size-3 rounded-xs bg-warn" />
              those on flat ground
            </span>
          </figcaption>
          {readings ? (
            <Canvas
              draw={draw}
              subscribe={subscribe}
              label={`${name} and its slope over the pre-activations of layer ${chosen + 1}. ${tellRows(rows)}`}
              className="block aspect-[8/5] w-full"
            />
          ) : (
            still
          )}
          {/* The line is there before it is needed, so that nothing below moves while it trains. */}
          <p className="min-h-5 font-sans text-ink-soft text-sm">
            {outside > 0.005
              ? `${Math.round(100 * outside)} % lie further out than ±${reach}.`
              : null}
          </p>
        </figure>
        <Controls widget={widget} />
        <div className="grid content-start gap-4 @3xl:col-start-2 @3xl:row-span-2 @3xl:row-start-1">
          <LayerTable rows={rows} chosen={chosen} onChoose={setWanted} />
          <Curves
            widget={widget}
            runName={`${name}, η = ${experiment.training.optimizer.learningRate}`}
          />
        </div>
      </div>
    </Frame>
  );
}
