import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { loadKernels } from '../../engine/kernels/load-kernels';
import { loadShipped } from '../load';
import { judge } from './judge';
import type { JudgeReply, JudgeRequest } from './protocol';

/** A thread of the server that runs learners' experiments again, one after another. */
const port = parentPort;
// Pages come first. Linux alone gives a thread a priority of its own; elsewhere it would slow the whole server.
if (port && process.platform === 'linux') setPriority(10);
port?.on('message', async (request: JudgeRequest) => {
  const reply = (message: JudgeReply) => port.postMessage(message);
  try {
    const kernels = await loadKernels();
    const shipped = await loadShipped(request.experiment.data);
    reply(
      judge(request, {
        kernels,
        shipped,
        now: () => performance.now(),
        progress: (progress) => reply({ job: request.job, kind: 'progress', progress }),
      }),
    );
  } catch (error) {
    reply({ job: request.job, kind: 'failed', reason: (error as Error).message });
  }
});
