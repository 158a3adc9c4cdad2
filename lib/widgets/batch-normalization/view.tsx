'use client';

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Snapshot, Watch } from '@/lib/experiment/protocol';
import { Slider } from '@/lib/ui/slider';
import { Switch } from '@/lib/ui/switch';
import { HistogramFigure } from '../figures/histogram';
import { Curves, format } from '../frame/curves';
import { Frame } from '../frame/frame';
import type { WidgetProps } from '../frame/props';
import { useWidget } from '../frame/use-widget';
import { useBeside } from '../vanishing-exploding-gradients/use-beside';
import { Controls } from './controls';
import { formatSize } from './describe';
import { nameRun, readSettings, refuseNetwork, withOther } from './document';
import { RunningFigure, StageTable } from './stage-table';

const watch: Watch = { layers: { bins: 41 } };
const nothing: Watch = {};
const never = () => () => {};

/** Batch normalisation of the chosen hidden layer; null where the network has none. */
function findNorm(snapshot: Snapshot | null | undefined, layer: number) {
  return snapshot?.layers?.filter(({ kind }) => kind === 'batchNorm')[layer]?.batchNorm;
}

/** One mini-batch on its way through batch normalisation, and the same run without it. */
export default function BatchNormalizationView({
  still,
  ...props
}: WidgetProps & { still?: ReactNode }) {
  const widget = useWidget(props, watch, { speed: 100, refuse: refuseNetwork });
  const { experiment, training, state } = widget;
  const { norm: spec, depth, units } = readSettings(experiment);
  const [wanted, setWanted] = useState({ layer: 0, unit: 0 });
  const [compare, setCompare] = useState(true);
  const layer = Math.min(wanted.layer, depth - 1);
  const unit = Math.min(wanted.unit, units - 1);
  const other = useMemo(() => (compare ? withOther(experiment) : null), [compare, experiment]);
  const beside = useBeside(widget, other, nothing);
  const besideName = spec ? 'without batch norm' : 'with batch norm';

  const subscribe = training?.subscribePictures ?? never;
  const read = useCallback(() => findNorm(training?.read().snapshot, layer), [training, layer]);
  const dense = (snapshot: Snapshot | null | undefined) =>
    snapshot?.layers?.filter(({ kind }) => kind === 'dense')[layer]?.preActivations;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `dense` depends on the layer alone
  const readDense = useCallback(() => dense(training?.read().snapshot), [training, layer]);
  const norm = findNorm(state.snapshot, layer);
  const plain = dense(state.snapshot);
  const now = beside.state.snapshot;
  const source = norm ? { read, subscribe, norm, unit, epsilon: spec?.epsilon ?? 1e-5 } : null;
  return (
    <Frame
      widget={widget}
      describe={`${nameRun(experiment)}: one mini-batch on its way through a unit of layer ${layer + 1}.`}
      settings={null}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-5 @3xl:grid-cols-[12.5rem_minmax(0,1fr)_minmax(0,1fr)] @3xl:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 content-start gap-3 @3xl:col-span-2 @3xl:col-start-2">
          <div className="needs-script grid grid-cols-2 gap-5">
            <Slider
              label="Hidden layer"
              value={layer + 1}
              min={1}
              max={depth}
              step={1}
              format={(value) => `${value} of ${depth}`}
              onChange={(value) => setWanted({ layer: value - 1, unit })}
            />
            <Slider
              label="Unit"
              value={unit + 1}
              min={1}
              max={units}
              step={1}
              format={(value) => `${value} of ${units}`}
              onChange={(value) => setWanted({ layer, unit: value - 1 })}
            />
          </div>
          {source ? <StageTable source={source} /> : null}
          {!spec && plain ? (
            <div className="grid gap-2 font-sans text-sm">
              <p>
                No batch norm in this run: the pre-activations of layer {layer + 1} go to the
                activation as they are. Mean {formatSize(plain.mean)}, deviation{' '}
                {formatSize(plain.std)}, over all units.
              </p>
              <HistogramFigure
                read={readDense}
                subscribe={subscribe}
                label={`Pre-activations of layer ${layer + 1}`}
                className="h-40"
              />
            </div>
          ) : null}
          {state.snapshot ? null : <div>{still}</div>}
          {state.snapshot?.status === 'diverged' ? (
            <p className="font-sans text-ink-soft text-sm">The numbers have left the scale.</p>
          ) : null}
        </div>
        <div className="@3xl:col-start-1 @3xl:row-span-2 @3xl:row-start-1">
          <Controls widget={widget} />
        </div>
        <div
          className={`grid content-start gap-2 @3xl:row-start-2 ${source ? '@3xl:col-start-3' : '@3xl:col-span-2 @3xl:col-start-2'}`}
        >
          <Switch label={`The same run ${besideName}`} checked={compare} onChange={setCompare} />
          {other && now ? (
            <p className="tabular font-sans text-ink-soft text-sm">
              {now.status === 'diverged'
                ? `It diverged at step ${now.step.toLocaleString('en')}.`
                : `Its training loss: ${format(now.latest.trainLoss)} at step ${now.step.toLocaleString('en')}`}
            </p>
          ) : null}
          <Curves
            widget={widget}
            runName={nameRun(experiment)}
            beside={other ? { name: besideName, training: beside.training } : undefined}
          />
        </div>
        {source ? (
          <div className="@3xl:col-start-2 @3xl:row-start-2">
            <RunningFigure source={source} momentum={spec?.momentum ?? 0.1} />
          </div>
        ) : null}
      </div>
    </Frame>
  );
}
