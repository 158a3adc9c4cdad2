import { answering, Refusal } from '@/lib/auth/refusal';
import { getLearner } from '@/lib/auth/session';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { submitAnswer } from '@/lib/progress/attempts/submit';
import { countJobsBefore, getLabJob } from '@/lib/progress/labs/store';
import { getLabQueue } from '@/lib/progress/labs/verify';
import type { LabJobNews } from '@/lib/quiz/lab/job';

/** What has become of a submitted experiment. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answering(async () => {
    const access = await getLearner();
    const job = access && (await getLabJob(access, (await params).id));
    if (!access || !job) throw new Refusal(404, 'There is no such submission.');
    const tell = (news: LabJobNews) =>
      Response.json(news, { headers: { 'cache-control': 'no-store' } });
    if (job.state === 'failed') {
      return tell({ state: 'failed', reason: job.error ?? 'The run could not be finished.' });
    }
    if (job.state === 'done') {
      const keyed = loadQuestion(job.questionId);
      if (!keyed) throw new Refusal(404, `There is no question ${job.questionId}.`);
      const now = new Date();
      const body = { ...job, answer: job.experiment };
      const reply = await submitAnswer(access, body, keyed, { now, renderMarkdown });
      if (reply.kind === 'ungradable') return tell({ state: 'failed', reason: reply.reason });
      return tell({ state: 'done', reply });
    }
    const queue = getLabQueue({ loadQuestion, renderMarkdown });
    // After a restart the first who asks sets the queue going again.
    queue.wake();
    const progress = queue.progressOf(job.id);
    if (progress !== null) {
      return tell({ state: 'running', progress, seconds: queue.secondsFor(0) });
    }
    const before = await countJobsBefore(job);
    return tell({ state: 'queued', before, seconds: queue.secondsFor(before) });
  });
}
