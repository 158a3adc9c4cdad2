import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { listSeeds, planSweep } from '@/lib/experiment/sweep/plan';
import { runJob } from '@/lib/experiment/sweep/run-job';
import { PlotStill } from '../sweep/plot-still';
import { listBudgets } from './family';
import { buildFamilyPlot, describeFamily } from './family-plot';
import type { NeuronsPerLayerProps } from './props';
import { defaultSweep } from './range';

/** The author's comparison, run on the server: what the page will show. */
export async function NeuronsPerLayerStill({
  original,
  sweep = defaultSweep,
}: NeuronsPerLayerProps) {
  const kernels = await loadKernels();
  const members = listBudgets(original, sweep);
  const jobs = planSweep(members, listSeeds(original.seed, sweep.seeds));
  const results = new Map(
    jobs.map((job) => [job.id, runJob(job.experiment, { kernels, now: () => 0 })]),
  );
  const view = { comparison: 'budgets', quantity: 'validationError' } as const;
  const plot = buildFamilyPlot(members, jobs, results, view);
  return <PlotStill plot={plot} label={describeFamily(plot)} low />;
}
