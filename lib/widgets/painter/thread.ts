const start = () =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'painter' });

let spare: Worker | undefined;

/** Starts the painting thread while the script that will use it is still on its way. */
export function startPaintingThread(): void {
  spare ??= start();
}

/** The thread for all figures of the page; asked for once. */
export function takePaintingThread(): Worker {
  spare ??= start();
  return spare;
}
