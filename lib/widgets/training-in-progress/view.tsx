'use client';

import { memo, type ReactNode, useCallback, useMemo } from 'react';
import { listBlocks } from '@/lib/experiment/blocks';
import { optimizerNames } from '@/lib/experiment/optimizer-names';
import type { Watch } from '@/lib/experiment/protocol';
import { Boundary } from '../figures/boundary';
import { outputMeaning } from '../figures/meaning';
import { NetworkDiagram } from '../figures/network-diagram';
import { Curves } from '../frame/curves';
import { Disclosure } from '../frame/disclosure';
import { Frame } from '../frame/frame';
import { sameSettings } from '../frame/same-settings';
import { useWidget, type Widget } from '../frame/use-widget';
import { DataPanel } from './data-panel';
import { describePlayground, summarizeTraining } from './describe';
import { Formulas } from './formulas';
import { LayersDetail } from './layers-detail';
import { NetworkControls } from './network-controls';
import { OwnData } from './own-data';
import type { TrainingInProgressProps } from './props';
import { TrainingDetail } from './training-detail';
import { TrainingEssentials } from './training-essentials';
import { WeightsTable } from './weights-table';

const watch: Watch = { grid: 64, unitGrids: 24, parameters: true };
const never = () => () => {};
const nothing = () => ({ info: null, snapshot: null });

/** The playground: data, network and answer side by side, essentials in sight, the rest one press away. */
export default function TrainingInProgressView({
  still,
  bare,
  ...props
}: TrainingInProgressProps & { still?: ReactNode; bare?: boolean }) {
  const widget = useWidget(props, watch);
  const { experiment } = widget;
  const name = useMemo(() => summarizeTraining(experiment), [experiment]);
  return (
    <Frame
      widget={widget}
      bare={bare}
      describe={describePlayground(experiment)}
      settings={
        <>
          <Disclosure
            title="Layers in detail"
            summary={`${listBlocks(experiment.network).length - 1} hidden`}
          >
            <LayersDetail widget={widget} />
          </Disclosure>
          <Disclosure
            title="Optimizer and regularisation"
            summary={optimizerNames[experiment.training.optimizer.kind]}
          >
            <TrainingDetail widget={widget} />
          </Disclosure>
          <Disclosure title="Your own data">
            <OwnData widget={widget} />
          </Disclosure>
          <Disclosure title="Formulas">
            <Formulas experiment={experiment} />
          </Disclosure>
          <Disclosure title="Weights as a table">
            <WeightsTable widget={widget} />
          </Disclosure>
        </>
      }
    >
      {/* One column: the answer, and next to it what is turned most. Wider: what goes in on the left. */}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-4 @2xl:grid-cols-[minmax(0,1fr)_17rem] @4xl:grid-cols-[11.5rem_minmax(0,1fr)_19rem] @4xl:grid-rows-[auto_1fr]">
        <div className="order-5 @2xl:col-span-2 @4xl:order-none @4xl:col-span-1 @4xl:row-span-2">
          <DataPanel widget={widget} />
        </div>
        <div className="order-4 @2xl:order-none @2xl:col-start-1 @2xl:row-start-1 @4xl:col-start-2">
          <Network widget={widget} />
        </div>
        <div className="order-2 @2xl:order-none @2xl:col-start-1 @2xl:row-start-2 @4xl:col-start-2">
          <TrainingEssentials widget={widget} />
        </div>
        <div className="order-1 @2xl:order-none @2xl:col-start-2 @2xl:row-start-1 @4xl:col-start-3">
          <Answer widget={widget} still={still} />
        </div>
        <div className="order-3 @2xl:order-none @2xl:col-start-2 @2xl:row-start-2 @4xl:col-start-3">
          <Curves widget={widget} runName={name} />
        </div>
      </div>
    </Frame>
  );
}

const Answer = memo(function Answer({ widget, still }: { widget: Widget; still?: ReactNode }) {
  const { training, state, experiment } = widget;
  const { info } = state;
  const meaning = useMemo(() => outputMeaning(experiment), [experiment]);
  const read = useCallback(() => {
    const now = training?.read();
    const field = now?.snapshot?.grid;
    return field && now.info ? { field, meaning: outputMeaning(now.info.experiment) } : undefined;
  }, [training]);
  const subscribe = useMemo(() => training?.subscribePictures ?? never, [training]);
  if (info && !info.plane)
    return (
      <p className="grid aspect-square place-items-center rounded-lg border border-line bg-sunken p-6 text-center font-sans text-ink-soft text-sm">
        These data have more than two columns, so there is no plane to draw.
      </p>
    );
  return (
    <div>
      <div className="aspect-square overflow-hidden rounded-lg">
        {info && state.snapshot ? (
          <Boundary
            info={info}
            read={read}
            subscribe={subscribe}
            label={`The plane with the network’s answer as colour; ${describePlayground(experiment)}`}
          />
        ) : (
          still
        )}
      </div>
      <p className="mt-1.5 flex flex-wrap gap-x-4 font-sans text-ink-faint text-xs">
        <span>● training</span>
        <span>○ validation</span>
        <span>
          {meaning.kind === 'value' ? (
            <>
              <span className="text-negative">−1</span> to <span className="text-positive">+1</span>
            </>
          ) : meaning.kind === 'probability' ? (
            <>
              <span className="text-negative">class 0</span>,{' '}
              <span className="text-positive">class 1</span>
            </>
          ) : (
            'one colour a class'
          )}
        </span>
      </p>
    </div>
  );
}, sameSettings);

const Network = memo(function Network({ widget }: { widget: Widget }) {
  const { training, experiment } = widget;
  const subscribe = useMemo(() => training?.subscribePictures ?? never, [training]);
  const read = training?.read ?? nothing;
  return (
    <div>
      <NetworkControls widget={widget} />
      <NetworkDiagram
        experiment={experiment}
        read={read}
        subscribe={subscribe}
        height={300}
        label={`The network: ${summarizeTraining(experiment)}. Its weights are in the table below.`}
      />
    </div>
  );
}, sameSettings);
