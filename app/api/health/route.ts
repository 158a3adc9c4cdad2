import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { getLabQueue } from '@/lib/progress/labs/verify';
import { getSecondLook } from '@/lib/progress/opinions/grader';

export const dynamic = 'force-dynamic';

let resumed = false;

/**
 * Says that the server answers, and nothing about what it holds. Whoever starts a server asks this first, so that work
 * which the last one left waiting goes on here, without anybody asking for it.
 */
export function GET(): Response {
  if (!resumed) {
    resumed = true;
    getLabQueue({ loadQuestion, renderMarkdown }).wake();
    getSecondLook({ loadQuestion })?.wake();
  }
  return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
}
