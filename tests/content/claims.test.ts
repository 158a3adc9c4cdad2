import { beforeAll, describe, expect, it } from 'vitest';
import { loadLessonReadings } from '@/lib/content/load';
import { readers } from '@/lib/content/readers';
import { type Kernels, loadKernels } from '@/lib/engine/kernels/load-kernels';
import type { Goal } from '@/lib/experiment/goal';
import { loadShipped } from '@/lib/experiment/load';
import { runGoal } from '@/lib/experiment/run';
import type { Claim, WidgetProps } from '@/lib/widgets/frame/props';
import { type WidgetName, widgets } from '@/lib/widgets/tags';

/** Everything that the lessons say about a run: in a preset, in a task, in a sentence of the text. */

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

async function hold({ experiment, goal, original }: Claim) {
  const shipped = await loadShipped(experiment.data);
  const { reached, unmet } = runGoal(experiment, goal, { kernels, shipped, original });
  expect(reached ? [] : unmet, 'what the run did not show').toEqual([]);
}

for (const lesson of loadLessonReadings(readers.tags)) {
  const parsed = lesson.tags.flatMap((tag) => {
    if (!(tag.name in widgets)) return [];
    const result = widgets[tag.name as WidgetName].parse(tag.props);
    return result.ok ? [result.value as { props: WidgetProps; claims: Claim[] }] : [];
  });
  const sentences = lesson.tags.filter((tag) => tag.name === 'Claim');
  if (parsed.length + sentences.length === 0) continue;
  describe(`lesson ${lesson.slug}`, () => {
    for (const { props, claims } of parsed)
      for (const claim of claims)
        it(`${props.id}: ${claim.where} holds`, { timeout: 60_000 }, () => hold(claim));
    for (const tag of sentences) {
      const { widget, preset, goal } = tag.props as { widget: string; preset?: string; goal: Goal };
      const name = preset ? `${widget}, ${preset}` : widget;
      it(`line ${tag.place.line}: the sentence about ${name} is so`, { timeout: 60_000 }, () => {
        const props = parsed.find((one) => one.props.id === widget)?.props;
        const experiment = preset
          ? props?.presets.find((one) => one.id === preset)?.experiment
          : props?.original;
        if (!props || !experiment) throw new Error(`there is no ${name}`);
        return hold({ where: 'Claim', experiment, goal, original: props.original });
      });
    }
  });
}
