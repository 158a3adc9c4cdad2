import type { Trainer } from '../engine/trainer';
import type { Measurement } from './goal';

/** The run's own evaluations from index `from` on. A regression's accuracy is not a number. */
export function readMeasurements(trainer: Trainer, from = 0): Measurement[] {
  const { history, info } = trainer;
  const classifies = info.task === 'classification';
  const measurements: Measurement[] = [];
  for (let i = from; i < history.step.length; i++) {
    measurements.push({
      step: history.step[i],
      epoch: history.step[i] / info.stepsPerEpoch,
      trainLoss: history.trainLoss[i],
      validationLoss: history.validationLoss[i],
      trainAccuracy: classifies ? history.trainScore[i] : Number.NaN,
      validationAccuracy: classifies ? history.validationScore[i] : Number.NaN,
    });
  }
  return measurements;
}

/** Evaluates now, whatever the step. A diverged run measures nothing but its end. */
export function measureNow(trainer: Trainer): Measurement {
  const { step, info } = trainer;
  const at = { step, epoch: step / info.stepsPerEpoch };
  if (trainer.status === 'diverged') {
    const nothing = Number.NaN;
    return {
      ...at,
      trainLoss: nothing,
      validationLoss: nothing,
      trainAccuracy: nothing,
      validationAccuracy: nothing,
    };
  }
  const train = trainer.evaluate('train');
  const validation = trainer.evaluate('validation');
  return {
    ...at,
    trainLoss: train.loss,
    validationLoss: validation.loss,
    trainAccuracy: train.accuracy,
    validationAccuracy: validation.accuracy,
  };
}
