import { Fragment, type FunctionComponent, type ReactNode } from 'react';
import { ActivationFunctionsStill } from './activation-functions/still';
import { BackpropagationStill } from './backpropagation/still';
import { BatchNormalizationStill } from './batch-normalization/still';
import type { WidgetProps } from './frame/props';
import { HiddenLayersStill } from './hidden-layers/still';
import { InitializationStill } from './initialization/still';
import { NeuronsPerLayerStill } from './neurons-per-layer/still';
import { type WidgetName, widgets } from './tags';
import { TrainingInProgressStill } from './training-in-progress/still';
import { VanishingExplodingGradientsStill } from './vanishing-exploding-gradients/still';
import { Widget } from './views';
import { WeightUpdatesStill } from './weight-updates/still';

/** The picture of each widget that the server draws: the same run, without a script. */
const stills: Record<WidgetName, (props: WidgetProps) => Promise<ReactNode> | ReactNode> = {
  ActivationFunctions: ActivationFunctionsStill,
  Backpropagation: BackpropagationStill,
  BatchNormalization: BatchNormalizationStill,
  HiddenLayers: HiddenLayersStill,
  NeuronsPerLayer: NeuronsPerLayerStill,
  Initialization: InitializationStill,
  TrainingInProgress: TrainingInProgressStill,
  VanishingExplodingGradients: VanishingExplodingGradientsStill,
  WeightUpdates: WeightUpdatesStill,
};

/** Checks what was written on a tag, draws its still and makes its place. */
async function drawTag(name: WidgetName, input: unknown): Promise<ReactNode> {
  const parsed = widgets[name].parse(input);
  if (!parsed.ok) {
    const problem = `<${name}> ${parsed.problems.join('; ')}`;
    if (process.env.NODE_ENV === 'production') throw new Error(problem);
    // While writing, the page stays: the panel above says where the mistake stands.
    return <div className="rounded-xl border border-wrong border-dashed p-4">{problem}</div>;
  }
  const { props } = parsed.value;
  // A view shows it among siblings: what comes from the server needs a key for that.
  const still = <Fragment key="still">{await stills[name](props)}</Fragment>;
  return <Widget name={name} props={props} still={still} />;
}

/** Every widget's tag, for the components of a lesson. */
export const widgetComponents = Object.fromEntries(
  (Object.keys(widgets) as WidgetName[]).map((name) => [
    name,
    (input: object) => drawTag(name, input),
  ]),
) as Record<WidgetName, FunctionComponent<object>>;
