'use client';

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Curves } from '../frame/curves';
import { Disclosure } from '../frame/disclosure';
import { Frame } from '../frame/frame';
import type { WidgetProps } from '../frame/props';
import { usePath } from '../frame/use-path';
import { useWidget } from '../frame/use-widget';
import { Controls, ShapeSettings } from './controls';
import { DataFigure, LossFigure, tellScene } from './figures';
import { UpdateFormula } from './formula';
import { DataKey, LossKey } from './keys';
import { sceneAt } from './scene';
import { StepTable } from './step-table';
import { surveyTerrain, type Terrain } from './terrain';
import { readStart, readUnit, refuseUnit, writeStart } from './unit';

const watch = { parameters: true };
const never = () => () => {};

/** Gradient descent on one weight or two: a real run, its loss drawn around it. */
export default function WeightUpdates({ still, ...props }: WidgetProps & { still?: ReactNode }) {
  const widget = useWidget(props, watch, { speed: 10, refuse: refuseUnit });
  const { experiment, training, change } = widget;
  /** The part of the loss that is shown while the start is dragged: it must not move under the finger. */
  const [held, setHeld] = useState<Terrain | null>(null);
  const known = usePath(widget);
  const shown = useMemo(() => {
    if (!known) return null;
    const unit = readUnit(known.experiment);
    const terrain = held ?? surveyTerrain(unit, readStart(known.experiment));
    return { unit, terrain, path: known.path };
  }, [known, held]);
  const read = useCallback(
    () =>
      shown
        ? sceneAt(shown.unit, shown.terrain, shown.path, training?.read().snapshot?.step ?? 0)
        : null,
    [shown, training],
  );
  const subscribe = useMemo(() => training?.subscribeFrames ?? never, [training]);
  const step = widget.state.snapshot?.step ?? 0;
  const scene = shown ? sceneAt(shown.unit, shown.terrain, shown.path, step) : null;
  const told = scene ? tellScene(scene) : '';
  const { hasBias } = readUnit(experiment);
  const rate = experiment.training.optimizer.learningRate;
  return (
    <Frame
      widget={widget}
      describe={`The loss of one neuron over ${hasBias ? 'its weight and its bias, as a map with contour lines' : 'its weight, as a curve'}, with the way of the run on it. ${told}`}
      settings={
        <>
          <Disclosure title="Number of weights, and loss">
            <ShapeSettings widget={widget} />
          </Disclosure>
          <Disclosure title="Loss against step">
            <Curves widget={widget} runName={`η = ${rate}`} />
          </Disclosure>
          <Disclosure title="Steps as a table">
            {shown ? <StepTable unit={shown.unit} path={shown.path} step={step} /> : null}
          </Disclosure>
        </>
      }
    >
      {shown && scene ? (
        <>
          <div className="grid gap-x-6 gap-y-3 @xl:grid-cols-2">
            <figure className="grid gap-1">
              <figcaption className="font-medium font-sans text-sm">
                The data and the prediction
              </figcaption>
              <DataKey />
              <DataFigure
                read={read}
                subscribe={subscribe}
                label={`${shown.unit.inputs.length} instances and the predicted line`}
              />
            </figure>
            <figure className="grid gap-1">
              <figcaption className="font-medium font-sans text-sm">
                {hasBias ? 'The loss from above' : 'The loss of every weight'}
              </figcaption>
              <LossKey map={hasBias} batch={experiment.training.batchSize !== 'full'} />
              <LossFigure
                read={read}
                subscribe={subscribe}
                unit={shown.unit}
                terrain={shown.terrain}
                label={told}
                onGrab={(grabbed) => setHeld(grabbed ? shown.terrain : null)}
                onStart={(at) => change(writeStart(experiment, at, hasBias), 'start')}
              />
            </figure>
          </div>
          <UpdateFormula scene={scene} rate={rate} />
        </>
      ) : (
        still
      )}
      <Controls widget={widget} />
    </Frame>
  );
}
