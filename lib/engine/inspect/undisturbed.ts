import type { Run } from '../training/run';
import type { Snapshot } from '../training/snapshot';

/**
 * Looks at a run by computing in its memory; afterwards its parameters, running statistics,
 * optimizer's state and gradients are, bit for bit, what they were, and no memory is used up.
 */
export function undisturbed<T>(run: Run, look: (before: Snapshot) => T): T {
  const { workspace, network } = run.prepared.model;
  const { gradients, size } = network.store;
  const before = run.takeSnapshot();
  const kept = workspace.floats(gradients, size).slice();
  try {
    return workspace.temporarily(() => look(before));
  } finally {
    run.putSnapshot(before);
    workspace.floats(gradients, size).set(kept);
  }
}
