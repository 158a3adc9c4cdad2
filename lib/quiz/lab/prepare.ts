import { wrap } from 'comlink';
import { goalHorizon } from '../../experiment/goal';
import type { TrainingWorker } from '../../experiment/protocol';
import { entryOf } from '../view-props';
import type { LabPublic, LabRaw } from './schema';

/** Runs the document here, as far as the goal asks, so that the server's run can be compared bit for bit. */
export async function runForDigest(question: LabPublic, value: unknown): Promise<unknown> {
  const experiment = entryOf(value, 'experiment');
  if (experiment === undefined) return value;
  const worker = new Worker(new URL('../../experiment/worker.ts', import.meta.url), {
    type: 'module',
  });
  try {
    const training = wrap<TrainingWorker>(worker);
    const checked = await training.check(experiment);
    // What is wrong with it, the server says.
    if (!checked.ok) return { experiment };
    const info = await training.open('lab', checked.value);
    if (!info.ok) return { experiment };
    const { stepsPerEpoch } = info.value;
    await training.seek('lab', goalHorizon(question.goal, checked.value, stepsPerEpoch));
    return { experiment, digest: await training.digest('lab') } satisfies LabRaw;
  } finally {
    worker.terminate();
  }
}
