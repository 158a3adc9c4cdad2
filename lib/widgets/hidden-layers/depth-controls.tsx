'use client';

import { memo } from 'react';
import type { ActivationName } from '@/lib/engine/network-spec';
import { Select } from '@/lib/ui/select';
import { Slider } from '@/lib/ui/slider';
import { activationNames, learningRates, listOptions } from '../frame/choices';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import { setActivation } from '../training-in-progress/network-edit';
import { countHidden, type DepthRange, type Template, withDepth } from './depths';

const widths = [1, 2, 3, 4, 6, 8, 10, 12, 16, 24, 32] as const;

/** What all networks of the family share, and the depth of the one that is open. */
export const DepthControls = memo(function DepthControls({
  widget,
  range,
  template,
}: {
  widget: Widget;
  range: DepthRange;
  template: Template;
}) {
  const { experiment, change } = widget;
  const { training } = experiment;
  const depth = countHidden(experiment);
  const setTemplate = (next: Template, key?: string) =>
    change(withDepth(experiment, Math.max(1, depth), next), key);
  return (
    <div className="needs-script grid grid-cols-2 items-end gap-x-5 gap-y-3">
      <Slider
        label="Hidden layers of the open run"
        value={depth}
        min={range.from}
        max={range.to}
        step={1}
        onChange={(next) => change(withDepth(experiment, next, template), 'depth')}
      />
      <Slider
        label="Neurons in each hidden layer"
        value={template.dense.units}
        values={widths}
        onChange={(units) =>
          setTemplate({ ...template, dense: { ...template.dense, units } }, 'units')
        }
      />
      <Select<ActivationName>
        label="Activation of the hidden layers"
        value={template.activation}
        options={listOptions<ActivationName>(activationNames)}
        onChange={(activation) =>
          setTemplate(setActivation({ ...template, first: 0, last: 0 }, activation))
        }
      />
      <Slider
        label="Learning rate"
        value={training.optimizer.learningRate}
        values={learningRates}
        onChange={(learningRate) =>
          change(
            {
              ...experiment,
              training: { ...training, optimizer: { ...training.optimizer, learningRate } },
            },
            'learningRate',
          )
        }
      />
    </div>
  );
}, sameSettings);
