'use client';

import { memo } from 'react';
import type { ActivationName, InitializerName } from '@/lib/engine/network-spec';
import { type Block, defaultInitializer } from '@/lib/experiment/blocks';
import { Select } from '@/lib/ui/select';
import { Slider } from '@/lib/ui/slider';
import { Switch } from '@/lib/ui/switch';
import { activationNames, listOptions } from '../frame/choices';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import { initializerNames } from './names';
import { editHidden, listHidden, setActivation, setUnits } from './network-edit';

const unitStops = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 32, 48, 64] as const;

/** One row a hidden layer: units, activation, batch norm, dropout, initial weights. */
export const LayersDetail = memo(function LayersDetail({ widget }: { widget: Widget }) {
  const hidden = listHidden(widget.experiment);
  if (hidden.length === 0)
    return <p className="text-ink-soft text-sm">No hidden layer yet. Add one above the network.</p>;
  return (
    <ol className="grid gap-4">
      {hidden.map((block, index) => (
        <li key={index} className="rounded-xl border border-line p-3">
          <LayerRow widget={widget} block={block} index={index} />
        </li>
      ))}
    </ol>
  );
}, sameSettings);

function LayerRow({ widget, block, index }: { widget: Widget; block: Block; index: number }) {
  const { experiment, change } = widget;
  const edit = (changed: (block: Block) => Omit<Block, 'first' | 'last'>, key?: string) =>
    change(editHidden(experiment, index, changed), key && `${key}-${index}`);
  const { initializer } = block.dense;
  const kind = typeof initializer === 'object' ? initializer.kind : initializer;
  const usual = initializerNames[defaultInitializer(block.activation)];
  return (
    <fieldset>
      <legend className="float-left mb-2 w-full font-medium text-sm">
        Hidden layer {index + 1}
      </legend>
      <div className="clear-both grid items-end gap-x-5 gap-y-3 @md:grid-cols-2 @3xl:grid-cols-[1fr_1fr_1.2fr_auto_1fr]">
        <Slider
          label="Units"
          value={block.dense.units}
          values={unitStops}
          onChange={(units) => change(setUnits(experiment, index, units), `units-${index}`)}
        />
        <Select<ActivationName>
          label="Activation"
          value={block.activation}
          options={listOptions(activationNames)}
          onChange={(activation) => edit((old) => setActivation(old, activation))}
        />
        <Select<InitializerName | ''>
          label="Initial weights"
          value={kind ?? ''}
          options={[{ value: '', text: `as usual (${usual})` }, ...listOptions(initializerNames)]}
          onChange={(chosen) =>
            edit((old) => {
              const { initializer: _, ...dense } = old.dense;
              return { ...old, dense: chosen ? { ...dense, initializer: chosen } : dense };
            })
          }
        />
        <Switch
          label="Batch norm"
          checked={block.batchNorm !== undefined}
          onChange={(on) =>
            edit((old) => ({
              ...old,
              batchNorm: on ? { kind: 'batchNorm' } : undefined,
              normAfterActivation: undefined,
            }))
          }
        />
        <Slider
          label="Dropout"
          value={block.dropout?.rate ?? 0}
          min={0}
          max={0.9}
          step={0.05}
          format={(v) => (v === 0 ? 'off' : `${Math.round(v * 100)} %`)}
          onChange={(rate) =>
            edit(
              (old) => ({ ...old, dropout: rate > 0 ? { kind: 'dropout', rate } : undefined }),
              'dropout',
            )
          }
        />
      </div>
    </fieldset>
  );
}
