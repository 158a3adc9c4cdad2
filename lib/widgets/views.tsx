'use client';

import type { ReactNode } from 'react';
import type { WidgetProps } from './frame/props';
import { WidgetSlot, type WidgetView } from './slot';
import type { WidgetName } from './tags';

/** Each view in a file of its own, fetched when its widget comes near the screen. */
const views: Record<WidgetName, () => Promise<{ default: WidgetView }>> = {
  ActivationFunctions: () => import('./activation-functions/view'),
  Backpropagation: () => import('./backpropagation/view'),
  BatchNormalization: () => import('./batch-normalization/view'),
  HiddenLayers: () => import('./hidden-layers/view'),
  NeuronsPerLayer: () => import('./neurons-per-layer/view'),
  Initialization: () => import('./initialization/view'),
  TrainingInProgress: () => import('./training-in-progress/view'),
  VanishingExplodingGradients: () => import('./vanishing-exploding-gradients/view'),
  WeightUpdates: () => import('./weight-updates/view'),
};

export function Widget({
  name,
  props,
  still,
}: {
  name: WidgetName;
  props: WidgetProps;
  still: ReactNode;
}) {
  return <WidgetSlot load={views[name]} props={props} still={still} />;
}
