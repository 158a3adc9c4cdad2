import { expose } from 'comlink';
import { loadKernels } from '../../engine/kernels/load-kernels';
import type { Experiment } from '../../engine/spec';
import { fetchShipped } from '../fetch-shipped';
import { isShipped } from '../shape';
import type { SweepWorker } from './protocol';
import { runJob } from './run-job';

/** Trains one experiment after the other, each in one go: a sweep is stopped by ending its worker. */
const worker: SweepWorker = {
  async run(experiment: Experiment, tell: (share: number) => void) {
    const { data } = experiment;
    const shipped = isShipped(data) ? await fetchShipped(data.set) : undefined;
    const kernels = await loadKernels();
    return runJob(experiment, { kernels, shipped, now: () => performance.now(), tell });
  },
};

expose(worker);
