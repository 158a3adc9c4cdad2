import { parentPort, Worker } from 'node:worker_threads';
import type { Block, MarkedBlock } from './mark';

export interface Helper {
  /** Blocks that it has and has not given back. */
  waiting: number;
  mark(block: Block): Promise<MarkedBlock>;
  end(): Promise<unknown>;
}

type Reply = MarkedBlock | { failed: { name: string; message: string } };

/** Starts the same command in a thread of its own, where it ends up in `serveBlocks`. */
export function startHelper(runner: string, argv: readonly string[]): Helper {
  const worker = new Worker(runner, { argv: [...argv] });
  const waiting: { resolve: (marked: MarkedBlock) => void; reject: (error: Error) => void }[] = [];
  // Replies come in the order in which blocks were given.
  worker.on('message', (reply: Reply) => {
    const asker = waiting.shift()!;
    if ('failed' in reply) asker.reject(Object.assign(new Error(), reply.failed));
    else asker.resolve(reply);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    get waiting() {
      return waiting.length;
    },
    mark: (block) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(block);
      }),
    end: () => worker.terminate(),
  };
}

/** The helper's side: marks what it is given until it is ended. */
export function serveBlocks(mark: (block: Block) => MarkedBlock): void {
  parentPort?.on('message', (block: Block) => {
    let reply: Reply;
    try {
      reply = mark(block);
    } catch (error) {
      const { name, message } = error as Error;
      reply = { failed: { name, message } };
    }
    parentPort?.postMessage(reply);
  });
}
