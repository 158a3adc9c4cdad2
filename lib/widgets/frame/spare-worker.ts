const start = () =>
  new Worker(new URL('../../experiment/worker.ts', import.meta.url), { type: 'module' });

let spare: Worker | undefined;

/** Starts the worker of a widget whose script is still on its way: the two are fetched at once. */
export function startSpareWorker(): void {
  spare ??= start();
}

/** A worker for one widget alone. */
export function takeWorker(): Worker {
  const worker = spare ?? start();
  spare = undefined;
  return worker;
}
