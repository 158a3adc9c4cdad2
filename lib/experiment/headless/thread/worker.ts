import { Worker } from 'node:worker_threads';
import type { JudgeReply, JudgeRequest } from '../protocol';

/** A thread that judges, as seen from the one that serves pages. */
export interface JudgeThread {
  post(request: JudgeRequest): void;
  stop(): void;
}

export function startJudgeThread(handlers: {
  onReply: (reply: JudgeReply) => void;
  onEnd: (reason: string) => void;
}): JudgeThread {
  const worker = new Worker(new URL('../worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  // An idle thread keeps no process alive.
  worker.unref();
  worker.on('message', handlers.onReply);
  worker.on('error', (error) => handlers.onEnd((error as Error).message));
  worker.on('exit', (code) => handlers.onEnd(`the thread ended with ${code}`));
  return { post: (request) => worker.postMessage(request), stop: () => void worker.terminate() };
}
