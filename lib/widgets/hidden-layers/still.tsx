import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { listSeeds, planSweep } from '@/lib/experiment/sweep/plan';
import { runJob } from '@/lib/experiment/sweep/run-job';
import { PlotStill } from '../sweep/plot-still';
import { buildDepthPlot, describeDepths, findTemplate, listDepths, plainTemplate } from './depths';
import type { HiddenLayersProps } from './props';
import { defaultSweep } from './range';

/** The author's sweep, run on the server: what the page's own sweep will show. */
export async function HiddenLayersStill({ original, sweep = defaultSweep }: HiddenLayersProps) {
  const kernels = await loadKernels();
  const template = findTemplate(original) ?? plainTemplate;
  const jobs = planSweep(
    listDepths(original, template, sweep),
    listSeeds(original.seed, sweep.seeds),
  );
  const results = new Map(
    jobs.map((job) => [job.id, runJob(job.experiment, { kernels, now: () => 0 })]),
  );
  const plot = buildDepthPlot(jobs, results, sweep, 'error');
  return <PlotStill plot={plot} label={describeDepths(plot)} />;
}
