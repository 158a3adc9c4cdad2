import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '@/lib/engine/spec';
import { decodeLink, encodeLink } from '@/lib/experiment/link';
import { refuseStack } from '@/lib/widgets/activation-functions/document';
import ActivationFunctions from '@/lib/widgets/activation-functions/view';
import { refuseWalk } from '@/lib/widgets/backpropagation/document';
import Backpropagation from '@/lib/widgets/backpropagation/view';
import { refuseNetwork as refuseUnnormed } from '@/lib/widgets/batch-normalization/document';
import BatchNormalization from '@/lib/widgets/batch-normalization/view';
import { openLink, type Refuse } from '@/lib/widgets/frame/first-run';
import { isLinkFor } from '@/lib/widgets/frame/link-target';
import HiddenLayers from '@/lib/widgets/hidden-layers/view';
import { refuseNetwork } from '@/lib/widgets/initialization/start';
import Initialization from '@/lib/widgets/initialization/view';
import NeuronsPerLayer from '@/lib/widgets/neurons-per-layer/view';
import type { WidgetView } from '@/lib/widgets/slot';
import { type WidgetName, widgets } from '@/lib/widgets/tags';
import TrainingInProgress from '@/lib/widgets/training-in-progress/view';
import VanishingExplodingGradients from '@/lib/widgets/vanishing-exploding-gradients/view';
import { refuseUnit } from '@/lib/widgets/weight-updates/unit';
import WeightUpdates from '@/lib/widgets/weight-updates/view';
import { sampleExperiment } from '../experiment/sample';
import { damagedLinks } from '../support/damaged-links';

const acceptAll: Refuse = () => null;
/** Every widget's view, and what it says that it cannot show. */
const views: Record<WidgetName, [WidgetView, Refuse]> = {
  ActivationFunctions: [ActivationFunctions, refuseStack],
  Backpropagation: [Backpropagation, refuseWalk],
  BatchNormalization: [BatchNormalization, refuseUnnormed],
  HiddenLayers: [HiddenLayers, acceptAll],
  Initialization: [Initialization, refuseNetwork],
  NeuronsPerLayer: [NeuronsPerLayer, acceptAll],
  TrainingInProgress: [TrainingInProgress, acceptAll],
  VanishingExplodingGradients: [VanishingExplodingGradients, acceptAll],
  WeightUpdates: [WeightUpdates, refuseUnit],
};

const sample = sampleExperiment();
const rows = {
  set: 'table' as const,
  features: [
    [0, 1, 2],
    [1, 0, 3],
    [2, 2, 1],
  ],
  targets: [0.5, 1, -1],
  task: 'regression' as const,
  validationShare: 0,
};
/** Sound experiments, each far from what some widget is about. */
const foreign: Record<string, Experiment> = {
  'no hidden layer': { ...sample, network: { layers: [{ kind: 'dense', units: 1 }] } },
  'thirty hidden layers': {
    ...sample,
    network: {
      layers: [
        ...Array.from({ length: 30 }, () => ({ kind: 'dense' as const, units: 3 })),
        { kind: 'dense', units: 1 },
      ],
    },
  },
  'dropout and batch norm first and last': {
    ...sample,
    network: {
      layers: [
        { kind: 'dropout', rate: 0.2 },
        { kind: 'batchNorm' },
        { kind: 'dense', units: 4 },
        { kind: 'activation', activation: 'selu' },
        { kind: 'batchNorm' },
        { kind: 'dropout', rate: 0.5 },
        { kind: 'dense', units: 1 },
      ],
    },
  },
  'three columns, one target': {
    ...sample,
    data: rows,
    training: { ...sample.training, loss: 'meanSquaredError' },
  },
  'pictures of digits': {
    ...sample,
    data: { set: 'digits' },
    network: {
      layers: [
        { kind: 'dense', units: 12, activation: 'relu' },
        { kind: 'dense', units: 10, activation: 'softmax' },
      ],
    },
    training: { ...sample.training, loss: 'softmaxCrossEntropy' },
  },
};

const damaged = damagedLinks('any').map(([what, link]) => [what, decodeLink(link)] as const);

describe.each(Object.keys(views) as WidgetName[])('a link to <%s>', (name) => {
  const [View, refuse] = views[name];
  const parsed = widgets[name].parse(widgets[name].examples[0]);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const { props } = parsed.value;
  const { id, original } = props;

  it('that is damaged or hostile opens the original, with a sentence', () => {
    for (const [what, opened] of damaged) {
      const first = openLink(opened, original, refuse);
      expect(first, what).toMatchObject({ experiment: original, step: 0 });
      expect(first.notice, what).toMatch(/^This link could not be opened\./);
    }
  });

  it.each(Object.entries(foreign))(
    'with %s is drawn, or refused with the reason',
    (_, experiment) => {
      const opened = decodeLink(encodeLink({ widget: id, experiment, step: 3 }));
      const first = openLink(opened, original, refuse);
      if (first.notice) {
        expect(first.notice).toContain('so you see the author’s original');
        expect(first).toMatchObject({ experiment: original, step: 0 });
      } else expect(first).toEqual({ experiment, step: 3 });
      const shown = { ...props, original: first.experiment, presets: [] };
      expect(renderToString(createElement(View, shown))).toContain(`id="widget-${id}"`);
    },
  );
});

describe('a link on a page of several widgets', () => {
  const page = ['one', 'two'];
  const takers = (fragment: string) => page.filter((id) => isLinkFor(fragment, id, page));

  it('is taken by the one that it names', () => {
    expect(takers('#run=two.1.00000000.x')).toEqual(['two']);
    expect(takers('#run=two')).toEqual(['two']);
  });

  it('is taken by the first when it names none of them, so that somebody answers', () => {
    for (const name of ['three', '', '%E0%A4%A', 'a'.repeat(9999)])
      expect(takers(`#run=${name}.1.00000000.x`)).toEqual(['one']);
  });

  it('is no link when it is a section of the page', () => {
    for (const fragment of ['', '#one', '#running', '#widget-two'])
      expect(takers(fragment)).toEqual([]);
  });
});
