'use client';

import { memo } from 'react';
import { countParameters } from '@/lib/experiment/shape';
import { Button } from '@/lib/ui/button';
import { Icon } from '@/lib/ui/icon';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import { addLayer, listHidden, mostHidden, removeLayer, setUnits } from './network-edit';

/** Hidden layers added and taken away, units of each counted up and down. */
export const NetworkControls = memo(function NetworkControls({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const hidden = listHidden(experiment);
  const parameters = countParameters(experiment);
  return (
    <div className="font-sans">
      <div className="flex flex-wrap items-center justify-between gap-x-1 gap-y-2">
        <h4 className="font-semibold text-sm">
          Network{' '}
          <span className="tabular font-normal text-ink-faint">· {parameters} parameters</span>
        </h4>
        <div className="needs-script flex items-center text-sm">
          <Button
            variant="quiet"
            size="icon"
            aria-label="Remove the last hidden layer"
            disabled={hidden.length === 0}
            onClick={() => change(removeLayer(experiment))}
          >
            <Icon name="minus" />
          </Button>
          <span className="tabular min-w-24 text-center">
            {hidden.length} hidden {hidden.length === 1 ? 'layer' : 'layers'}
          </span>
          <Button
            variant="quiet"
            size="icon"
            aria-label="Add a hidden layer"
            disabled={hidden.length >= mostHidden}
            onClick={() => change(addLayer(experiment))}
          >
            <Icon name="plus" />
          </Button>
        </div>
      </div>
      {hidden.length > 0 ? (
        <div
          className="needs-script mt-1 grid"
          style={{ gridTemplateColumns: `repeat(${hidden.length + 2}, minmax(0, 1fr))` }}
        >
          <span />
          {hidden.map((block, i) => (
            <div key={i} className="grid justify-items-center text-sm">
              <UnitButton
                label={`One unit more in hidden layer ${i + 1}`}
                icon="plus"
                onClick={() => change(setUnits(experiment, i, block.dense.units + 1))}
              />
              <span className="tabular font-medium leading-none">{block.dense.units}</span>
              <UnitButton
                label={`One unit fewer in hidden layer ${i + 1}`}
                icon="minus"
                disabled={block.dense.units <= 1}
                onClick={() => change(setUnits(experiment, i, block.dense.units - 1))}
              />
            </div>
          ))}
          <span />
        </div>
      ) : null}
    </div>
  );
}, sameSettings);

function UnitButton({
  label,
  icon,
  ...rest
}: {
  label: string;
  icon: 'plus' | 'minus';
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      className="grid h-8 w-full max-w-12 place-items-center rounded-lg text-ink-soft hover:bg-sunken hover:text-ink disabled:opacity-40 pointer-coarse:h-10"
      {...rest}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}
