import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernels, loadKernels } from '@/lib/engine/kernels/load-kernels';
import { loadShipped } from '@/lib/experiment/load';
import { runGoal } from '@/lib/experiment/run';
import { widgets } from '@/lib/widgets/tags';

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

describe.each(Object.entries(widgets))('<%s>', (_, { parse, examples }) => {
  it.each(examples.map((example) => [example.id, example] as const))(
    'its example %s is sound, and what it claims is so',
    async (_id, example) => {
      const parsed = parse(example);
      if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
      for (const { where, experiment, goal, original } of parsed.value.claims) {
        const shipped = await loadShipped(experiment.data);
        const verdict = runGoal(experiment, goal, { kernels, shipped, original });
        expect(verdict.unmet, `${example.id} ${where}`).toEqual([]);
      }
    },
  );
});
