'use client';

import { memo } from 'react';
import type { Feature, GeneratedData } from '@/lib/engine/spec';
import { withData } from '@/lib/experiment/fit-output';
import {
  defaultNoise,
  defaultSamples,
  defaultValidationShare,
  isShipped,
  listFeatures,
  regressionSets,
} from '@/lib/experiment/shape';
import { Slider } from '@/lib/ui/slider';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import { type PlaneSet, setNames, Thumbnail } from './thumbnails';

const features: { value: Feature; text: string }[] = [
  { value: 'x', text: 'x₁' },
  { value: 'y', text: 'x₂' },
  { value: 'x²', text: 'x₁²' },
  { value: 'y²', text: 'x₂²' },
  { value: 'xy', text: 'x₁x₂' },
  { value: 'sin x', text: 'sin πx₁' },
  { value: 'sin y', text: 'sin πx₂' },
];
const sampleStops = [50, 100, 200, 300, 500, 1000, 2000] as const;

/** Which points, how many, how noisy, and what of them enters the network. */
export const DataPanel = memo(function DataPanel({ widget }: { widget: Widget }) {
  const { experiment, change } = widget;
  const { data } = experiment;
  const generated = data.set !== 'table' && !isShipped(data) ? data : null;
  const choose = (set: PlaneSet) => {
    const kept = generated ?? { samples: 300, noise: 0.1, validationShare: data.validationShare };
    const { classes: _, ...rest } = kept as GeneratedData;
    change(withData(experiment, { ...rest, set }));
  };
  const edit = (part: Partial<GeneratedData>, key?: string) => {
    if (generated) change(withData(experiment, { ...generated, ...part }), key);
  };
  return (
    <div className="needs-script font-sans">
      <h4 className="mb-2 font-semibold text-sm">Data</h4>
      <div className="grid gap-4 @2xl:grid-cols-2 @4xl:grid-cols-1">
        <fieldset className="grid content-start grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-1.5">
          <legend className="sr-only">Data set</legend>
          {(Object.keys(setNames) as PlaneSet[]).map((set) => (
            <button
              key={set}
              type="button"
              aria-pressed={data.set === set}
              aria-label={`${setNames[set]}${(regressionSets as readonly string[]).includes(set) ? ' (regression)' : ''}`}
              title={setNames[set]}
              onClick={() => choose(set)}
              className="aspect-square max-w-14 rounded-lg border border-line bg-surface p-0.5 hover:border-line-strong aria-pressed:border-accent aria-pressed:ring-1 aria-pressed:ring-accent"
            >
              <Thumbnail set={set} />
            </button>
          ))}
        </fieldset>
        {generated ? (
          <div className="grid grid-cols-2 content-start gap-x-5 gap-y-2 @4xl:grid-cols-1">
            <Slider
              label="Points"
              value={generated.samples ?? defaultSamples}
              values={sampleStops}
              onChange={(samples) => edit({ samples }, 'samples')}
            />
            <Slider
              label="Noise"
              value={generated.noise ?? defaultNoise}
              min={0}
              max={0.5}
              step={0.01}
              format={(v) => v.toFixed(2)}
              onChange={(noise) => edit({ noise }, 'noise')}
            />
            <Slider
              label="For validation"
              value={generated.validationShare ?? defaultValidationShare}
              min={0}
              max={0.9}
              step={0.05}
              format={(v) => `${Math.round(v * 100)} %`}
              onChange={(validationShare) => edit({ validationShare }, 'share')}
            />
            {data.set === 'blobs' || data.set === 'spirals' ? (
              <Slider
                label="Classes"
                value={generated.classes ?? 2}
                min={2}
                max={6}
                step={1}
                onChange={(classes) => edit({ classes }, 'classes')}
              />
            ) : null}
            <Features widget={widget} data={generated} edit={edit} />
          </div>
        ) : (
          <p className="text-ink-soft text-sm">
            Your own data. Choose a set to go back to made ones.
          </p>
        )}
      </div>
    </div>
  );
}, sameSettings);

function Features({
  data,
  edit,
}: {
  widget: Widget;
  data: GeneratedData;
  edit: (part: Partial<GeneratedData>) => void;
}) {
  const active = listFeatures(data);
  const toggle = (feature: Feature) => {
    const next = active.includes(feature)
      ? active.filter((one) => one !== feature)
      : features
          .map(({ value }) => value)
          .filter((value) => active.includes(value) || value === feature);
    if (next.length > 0) edit({ features: next });
  };
  return (
    <fieldset className="col-span-full">
      <legend className="mb-1 text-ink-soft text-sm">Inputs</legend>
      <div className="flex flex-wrap gap-1">
        {features.map(({ value, text }) => (
          <button
            key={value}
            type="button"
            aria-pressed={active.includes(value)}
            onClick={() => toggle(value)}
            className="min-h-10 min-w-10 rounded-lg border border-line bg-surface px-2 text-ink-soft text-sm hover:border-line-strong aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-ink"
          >
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
