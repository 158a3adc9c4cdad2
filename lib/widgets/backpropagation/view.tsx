'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { Curves } from '../frame/curves';
import { Disclosure } from '../frame/disclosure';
import { Frame } from '../frame/frame';
import { sameDocument } from '../frame/keep-state';
import type { WidgetProps } from '../frame/props';
import { useWidget } from '../frame/use-widget';
import { Diagram } from './diagram';
import { readInstance, readNetwork, refuseWalk, writeNetwork } from './document';
import { FormulaPanel } from './formula-panel';
import { withPlace } from './nudge';
import { NudgePanel } from './nudge-panel';
import { NumberTable } from './number-table';
import { show } from './numbers';
import { Scrubber } from './scrubber';
import { InstanceSettings, NetworkSettings } from './settings';
import { listStops } from './stops';
import { traceInstance } from './trace';
import {
  flowInto,
  flowNames,
  keepSelection,
  keyOf,
  type Selection,
  selectionAt,
  stopOf,
  type Walk,
} from './walk';

const watch = { parameters: true };

/** One instance through a small network, forward and back, number by number. */
export default function Backpropagation({
  still: _,
  ...props
}: WidgetProps & { still?: ReactNode }) {
  const widget = useWidget(props, watch, { speed: 1, refuse: refuseWalk });
  const { experiment, state, change, playing } = widget;
  const [wanted, setWanted] = useState(0);
  const [chosen, setChosen] = useState<Selection | null>(null);
  const { info, snapshot } = state;
  const isCurrent = useMemo(
    () => info !== null && sameDocument(info.experiment, experiment),
    [info, experiment],
  );
  const parameters = isCurrent ? snapshot?.parameters : undefined;
  const network = useMemo(
    () =>
      readNetwork(experiment, parameters && info ? { parameters, layout: info.layout } : undefined),
    [experiment, parameters, info],
  );
  const walk = useMemo((): Walk => {
    const instance = readInstance(experiment);
    const stops = listStops(network.layers.length);
    return {
      ...instance,
      network,
      trace: traceInstance(network, instance),
      stops,
      at: Math.min(wanted, stops.length - 1),
      learningRate: experiment.training.optimizer.learningRate,
    };
  }, [experiment, network, wanted]);
  const selected = keepSelection(walk, chosen ?? selectionAt(stopOf(walk)));
  // Pressed again, the chosen one is let go, and the formulas follow the walk.
  const choose = (one: Selection) =>
    setChosen((old) => (old && keyOf(old) === keyOf(one) ? null : one));
  const step = snapshot?.step ?? 0;
  const mayGoOn = snapshot?.status === 'paused' && !playing;
  const flow = walk.network.layers.map((_, layer) => flowInto(walk, layer)).find(Boolean);
  return (
    <Frame
      widget={widget}
      describe={`A network with ${walk.inputs.length} inputs and layers of ${network.layers.map((l) => l.bias.length).join(', ')} neurons. For the inputs ${walk.inputs.map(show).join(', ')} it predicts ${walk.trace.prediction.map(show).join(', ')}; the target is ${walk.targets.map(show).join(', ')} and the loss ${show(walk.trace.loss)}.`}
      settings={
        <>
          <Disclosure title="Network, activations and loss">
            <NetworkSettings widget={widget} network={network} />
          </Disclosure>
          <Disclosure title="Loss against update">
            <Curves widget={widget} runName={`η = ${walk.learningRate}`} />
          </Disclosure>
          <Disclosure title="All numbers as tables">
            <NumberTable walk={walk} />
          </Disclosure>
        </>
      }
    >
      <Scrubber
        stops={walk.stops}
        at={walk.at}
        onMove={setWanted}
        onBefore={
          step > 0 && !playing
            ? () => {
                widget.seek(step - 1);
                setWanted(walk.stops.length - 1);
              }
            : undefined
        }
        onAfter={
          mayGoOn
            ? () => {
                widget.advance(1);
                setWanted(0);
              }
            : undefined
        }
      />
      <Diagram walk={walk} selected={selected} onSelect={choose} />
      <p className="tabular flex min-h-[2lh] content-start @md:min-h-0 flex-wrap justify-between gap-x-6 gap-y-1 font-sans text-ink-soft text-sm">
        <span>{flow ? `On the edges: ${flowNames[flow]}` : `Update ${step + 1}`}</span>
        <span>
          prediction {show(walk.trace.prediction[0])}
          {walk.trace.prediction.length > 1 ? `, ${show(walk.trace.prediction[1])}` : ''} · loss{' '}
          {show(walk.trace.loss)}
        </span>
      </p>
      <InstanceSettings widget={widget} network={network} />
      <div className="grid grid-cols-1 gap-4 @2xl:grid-cols-2">
        <FormulaPanel walk={walk} selected={selected} onSelect={setChosen} />
        {selected.kind === 'edge' ? (
          <NudgePanel
            walk={walk}
            place={selected.place}
            onChange={(value) =>
              change(
                writeNetwork(experiment, withPlace(network, selected.place, value)),
                `place ${JSON.stringify(selected.place)}`,
              )
            }
          />
        ) : (
          <p className="self-center rounded-xl border border-line border-dashed p-4 font-sans text-ink-soft text-sm">
            Select the number on an edge, or a weight in the list, to change it and to nudge it by
            ε.
          </p>
        )}
      </div>
    </Frame>
  );
}
