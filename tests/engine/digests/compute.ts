import { parseShipped, type ShippedDataSet } from '@/lib/engine/data/shipped';
import type { Kernels } from '@/lib/engine/kernels/load-kernels';
import { createTrainer } from '@/lib/engine/trainer';
import { experiments } from './experiments';

/** The texts of the data files that the experiments name. */
export type DataTexts = Record<string, string>;

/** Runs every experiment to its end; its digest by its name. */
export function computeDigests(kernels: Kernels, texts: DataTexts): Record<string, string> {
  const digests: Record<string, string> = {};
  for (const [name, experiment] of Object.entries(experiments)) {
    const { set } = experiment.data;
    const text = texts[set];
    const shipped = text ? parseShipped(set as ShippedDataSet['set'], text) : undefined;
    const trainer = createTrainer(experiment, kernels, shipped);
    trainer.train(100_000);
    digests[name] = `${trainer.status} ${trainer.step} ${trainer.digest()}`;
    trainer.dispose();
  }
  return digests;
}
