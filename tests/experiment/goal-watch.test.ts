import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Goal, Measurement } from '@/lib/experiment/goal';
import { GoalWatch } from '@/lib/experiment/goal-watch';
import { sampleExperiment } from './sample';

const goals: Goal[] = [
  { trainLoss: 0.3 },
  { trainLoss: 0.2, withinSteps: 12 },
  { trainLossAtLeast: 0.5, afterSteps: 8 },
  { validationAccuracy: 0.8, withinEpochs: 3 },
  { trainLoss: 0.9, maxParameters: 1 },
];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const measurements = fc
  .array(fc.tuple(share, share, fc.boolean()), { minLength: 1, maxLength: 25 })
  .map((rows) =>
    rows.map(([loss, accuracy, ends], step) => {
      const one: Measurement = {
        step,
        epoch: step / 4,
        trainLoss: loss,
        validationLoss: loss,
        trainAccuracy: accuracy,
        validationAccuracy: accuracy,
      };
      return { one, ends };
    }),
  );

test('goals judged by the handful get the verdicts that they get one measurement at a time', () => {
  const experiment = sampleExperiment();
  fc.assert(
    fc.property(measurements, (rows) => {
      const single = new GoalWatch(goals, experiment);
      const joined = new GoalWatch(goals, experiment);
      let handful: Measurement[] = [];
      for (const { one, ends } of rows) {
        single.see([one]);
        handful.push(one);
        if (!ends) continue;
        joined.see(handful);
        handful = [];
        expect(joined.verdicts()).toEqual(single.verdicts());
      }
    }),
  );
});
