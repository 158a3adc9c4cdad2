import type { PublicFrame } from '../contract';
import type { LabJobNews } from '../lab/job';
import type { LabPublic } from '../lab/schema';

export interface Verifying {
  state: 'verifying';
  news: Extract<LabJobNews, { state: 'queued' | 'running' }>;
}

/** What a kind adds to its answer before it is sent: a lab is run here first. */
export async function completeValue(question: PublicFrame, value: unknown): Promise<unknown> {
  if (question.kind !== 'lab') return value;
  const { runForDigest } = await import('../lab/prepare');
  return runForDigest(question as LabPublic, value);
}

/** Asks after a job until it has come to its end; returns a way to stop asking. */
export function watchJob(job: string, tell: (news: LabJobNews) => void): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    let pause = 1000;
    try {
      const response = await fetch(`/api/labs/${encodeURIComponent(job)}`, { cache: 'no-store' });
      if (stopped) return;
      if (response.status === 404)
        return tell({ state: 'failed', reason: 'Please submit it again.' });
      if (response.ok) {
        const news = (await response.json()) as LabJobNews;
        if (stopped) return;
        tell(news);
        if (news.state === 'done' || news.state === 'failed') return;
        if (news.state === 'queued') pause = Math.min(5000, Math.max(1000, news.seconds * 250));
      }
    } catch {
      // Without a connection: ask again.
      pause = 3000;
    }
    if (!stopped) timer = setTimeout(look, pause);
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
