'use client';

import { useCallback, useMemo } from 'react';
import { Curves } from '../frame/curves';
import { Disclosure } from '../frame/disclosure';
import { Frame } from '../frame/frame';
import type { WidgetProps } from '../frame/props';
import { usePath } from '../frame/use-path';
import { useWidget } from '../frame/use-widget';
import { Controls, ShapeSettings } from './controls';
import { DataFigure, LossFigure, tellScene } from './figures';
import { UpdateFormula } from './formula';
import { sceneAt } from './scene';
import { StepTable } from './step-table';
import { surveyTerrain } from './terrain';
import { readStart, readUnit, writeStart } from './unit';

const watch = { parameters: true };
const never = () => () => {};

/** Gradient descent on one weight or two: a real run, its loss drawn around it. */
export default function WeightUpdates(props: WidgetProps) {
  const widget = useWidget(props, watch, { speed: 10 });
  const { experiment, training, change } = widget;
  const unit = useMemo(() => readUnit(experiment), [experiment]);
  const start = useMemo(() => readStart(experiment), [experiment]);
  const terrain = useMemo(() => surveyTerrain(unit, start), [unit, start]);
  const path = usePath(widget);
  const read = useCallback(
    () => (path ? sceneAt(unit, terrain, path, training?.read().snapshot?.step ?? 0) : null),
    [unit, terrain, path, training],
  );
  const subscribe = useMemo(() => training?.subscribeFrames ?? never, [training]);
  const scene = path ? sceneAt(unit, terrain, path, widget.state.snapshot?.step ?? 0) : null;
  const told = scene ? tellScene(scene) : '';
  const rate = experiment.training.optimizer.learningRate;
  return (
    <Frame
      widget={widget}
      describe={`The loss of one neuron over ${unit.hasBias ? 'its weight and its bias, as a map with contour lines' : 'its weight, as a curve'}, with the way of the run on it. ${told}`}
      settings={
        <>
          <Disclosure title="Loss and number of weights">
            <ShapeSettings widget={widget} />
          </Disclosure>
          <Disclosure title="Loss against step">
            <Curves widget={widget} runName={`η = ${rate}`} />
          </Disclosure>
          <Disclosure title="All steps as a table">
            {path ? <StepTable unit={unit} path={path} step={scene?.step ?? 0} /> : null}
          </Disclosure>
        </>
      }
    >
      <div className="grid gap-x-6 gap-y-3 @2xl:grid-cols-2">
        <figure className="grid gap-1">
          <figcaption className="font-medium font-sans text-sm">
            The data and the prediction
          </figcaption>
          <DataFigure
            read={read}
            subscribe={subscribe}
            label="The eight instances and the predicted line"
          />
        </figure>
        <figure className="grid gap-1">
          <figcaption className="font-medium font-sans text-sm">
            {unit.hasBias ? 'The loss from above' : 'The loss of every weight'}
          </figcaption>
          <LossFigure
            read={read}
            subscribe={subscribe}
            unit={unit}
            terrain={terrain}
            label={told || 'The loss'}
            onStart={(at) => change(writeStart(experiment, at, unit.hasBias), 'start')}
          />
        </figure>
      </div>
      {scene ? <UpdateFormula scene={scene} rate={rate} /> : null}
      <Controls widget={widget} />
    </Frame>
  );
}
