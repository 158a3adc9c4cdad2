import type { Kernels } from '@/lib/engine/kernels/load-kernels';
import { Deviations, type GoldenCase } from './case';
import { runActivationTable, runDecisions, runInitializers, runLossTable } from './run-tables';
import { runTraining } from './run-training';

/** Everything under `expected` must agree within this, relative to max(1, |want|). */
export const TOLERANCE = 5e-5;

export function runCase(golden: GoldenCase, kernels: Kernels): Deviations {
  const deviations = new Deviations();
  switch (golden.kind) {
    case 'earlyStopping':
      runDecisions(golden.decisions, deviations);
      break;
    case 'initializers':
      runInitializers(golden.entries, kernels, deviations);
      break;
    default:
      runTraining(golden, kernels, deviations);
      if (golden.activationTable) runActivationTable(golden.activationTable, kernels, deviations);
      if (golden.lossTable) {
        runLossTable(
          golden.lossTable,
          golden.loss,
          golden.labelSmoothing ?? 0,
          kernels,
          deviations,
        );
      }
  }
  return deviations;
}
