'use client';

import { type ReactNode, useState } from 'react';
import type { Watch } from '@/lib/experiment/protocol';
import { Curves } from '../frame/curves';
import { Frame } from '../frame/frame';
import type { WidgetProps } from '../frame/props';
import { useWidget } from '../frame/use-widget';
import { StartControls } from './controls';
import { LayerRows } from './layer-rows';
import { nameStart, readStart, refuseNetwork } from './start';
import { UnitMaps } from './unit-maps';

const watch: Watch = { layers: { bins: 41 }, unitGrids: 20 };

/** The start of a network, layer by layer: signal forward, gradient back, and what each unit answers. */
export default function InitializationView({
  still,
  ...props
}: WidgetProps & { still?: ReactNode }) {
  const widget = useWidget(props, watch, { speed: 100, refuse: refuseNetwork });
  const { experiment, state } = widget;
  const { depth } = readStart(experiment);
  const [wanted, setWanted] = useState(0);
  const chosen = Math.min(wanted, depth - 1);
  return (
    <Frame
      widget={widget}
      describe={`${nameStart(experiment)}: the spread of activations and gradients in each layer, the input’s layer first.`}
      settings={null}
    >
      <div className="grid gap-6 @3xl:grid-cols-[12.5rem_minmax(0,1fr)_17rem]">
        <div className="order-2 @3xl:order-1">
          <StartControls widget={widget} />
        </div>
        <div className="order-1 min-w-0 @3xl:order-2">
          {state.info ? <LayerRows widget={widget} chosen={chosen} onChoose={setWanted} /> : still}
          <p className="mt-2 font-sans text-ink-faint text-xs">
            The numbers are root mean squares over one batch; 5e−4 is 0.0005. δ is the gradient of
            the loss by a unit’s pre-activation.
          </p>
        </div>
        <div className="order-3 grid min-w-0 content-start gap-4">
          <div>
            <h4 className="mb-1.5 font-sans font-semibold text-sm">
              What the units of layer {chosen + 1} answer
            </h4>
            <UnitMaps widget={widget} layer={chosen} />
            <p className="mt-1 font-sans text-ink-faint text-xs">
              Each square is the plane of the data; <span className="text-negative">negative</span>{' '}
              to <span className="text-positive">positive</span>. Choose a layer on its row.
            </p>
          </div>
          <Curves widget={widget} runName={nameStart(experiment)} />
        </div>
      </div>
    </Frame>
  );
}
