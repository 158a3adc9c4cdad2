import type { Checked } from '@/lib/experiment/schema';
import { examples as activationFunctionsExamples } from './activation-functions/examples';
import { parseActivationFunctions } from './activation-functions/props';
import { examples as backpropagationExamples } from './backpropagation/examples';
import { parseBackpropagation } from './backpropagation/props';
import { examples as batchNormalizationExamples } from './batch-normalization/examples';
import { parseBatchNormalization } from './batch-normalization/props';
import type { AuthoredProps, ParsedWidget } from './frame/props';
import { examples as hiddenLayersExamples } from './hidden-layers/examples';
import { parseHiddenLayers } from './hidden-layers/props';
import { examples as initializationExamples } from './initialization/examples';
import { parseInitialization } from './initialization/props';
import { examples as neuronsPerLayerExamples } from './neurons-per-layer/examples';
import { parseNeuronsPerLayer } from './neurons-per-layer/props';
import { examples as trainingInProgressExamples } from './training-in-progress/examples';
import { parseTrainingInProgress } from './training-in-progress/props';
import { examples as vanishingExplodingGradientsExamples } from './vanishing-exploding-gradients/examples';
import { parseVanishingExplodingGradients } from './vanishing-exploding-gradients/props';
import { examples as weightUpdatesExamples } from './weight-updates/examples';
import { parseWeightUpdates } from './weight-updates/props';

/** A widget as authors know it: how its tag is checked, and examples of its use. */
export interface WidgetTag {
  parse: (input: unknown) => Checked<ParsedWidget<object>>;
  examples: readonly AuthoredProps[];
}

/** Every widget that an author may use, by its tag. One line a widget here, one in `registry.tsx`. */
export const widgets = {
  ActivationFunctions: { parse: parseActivationFunctions, examples: activationFunctionsExamples },
  Backpropagation: { parse: parseBackpropagation, examples: backpropagationExamples },
  BatchNormalization: { parse: parseBatchNormalization, examples: batchNormalizationExamples },
  HiddenLayers: { parse: parseHiddenLayers, examples: hiddenLayersExamples },
  NeuronsPerLayer: { parse: parseNeuronsPerLayer, examples: neuronsPerLayerExamples },
  Initialization: { parse: parseInitialization, examples: initializationExamples },
  TrainingInProgress: { parse: parseTrainingInProgress, examples: trainingInProgressExamples },
  VanishingExplodingGradients: {
    parse: parseVanishingExplodingGradients,
    examples: vanishingExplodingGradientsExamples,
  },
  WeightUpdates: { parse: parseWeightUpdates, examples: weightUpdatesExamples },
} satisfies Record<string, WidgetTag>;

export type WidgetName = keyof typeof widgets;
