import { expose, transfer } from 'comlink';
import { loadKernels } from '../engine/kernels/load-kernels';
import { fetchShipped } from './fetch-shipped';
import type { Snapshot } from './protocol';
import { createSession } from './session';

// A message to oneself is the quickest way to let waiting messages in first; a timer waits 4 ms.
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const session = createSession({
  kernels: loadKernels(),
  loadShipped: fetchShipped,
  now: () => performance.now(),
  yieldThen(work) {
    waiting.push(work);
    channel.port2.postMessage(null);
  },
  wait: (work, milliseconds) => void setTimeout(work, milliseconds),
});

/** The snapshot's arrays are made for it alone: they move to the page without a copy. */
function move(snapshot: Snapshot): Snapshot {
  const arrays = [
    snapshot.grid?.values,
    snapshot.parameters,
    ...(snapshot.unitGrids?.layers.map((layer) => layer.values) ?? []),
  ];
  return transfer(
    snapshot,
    arrays.flatMap((array) => (array ? [array.buffer] : [])),
  );
}

expose({
  ...session,
  snapshot: (...args: Parameters<typeof session.snapshot>) => move(session.snapshot(...args)),
});
