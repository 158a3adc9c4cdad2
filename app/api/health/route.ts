import { setImmediate as breathe } from 'node:timers/promises';
import { loadQuestion, loadQuizzes, loadSampleAnswers } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { getLabQueue } from '@/lib/progress/labs/verify';
import { getSecondLook } from '@/lib/progress/opinions/grader';
import { rehearse } from '@/lib/progress/rehearse';

export const dynamic = 'force-dynamic';

let ready: Promise<void> | null = null;

/**
 * Says that the server answers, and nothing about what it holds. Whoever starts a server asks this first: it has then
 * read the course and marked a few answers, and work which the last server left waiting goes on here, without anybody
 * asking for it.
 */
export async function GET(): Promise<Response> {
  ready ??= getReady();
  await ready;
  return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
}

async function getReady(): Promise<void> {
  try {
    if (process.env.NODE_ENV === 'production') await rehearseMarking();
  } catch (error) {
    console.error('The server could not be warmed up:', error);
  }
  getLabQueue({ loadQuestion, renderMarkdown }).wake();
  getSecondLook({ loadQuestion })?.wake();
}

function rehearseMarking() {
  return rehearse({
    quizzes: loadQuizzes(),
    samples: loadSampleAnswers(),
    renderMarkdown,
    budget: 1000,
    now: () => performance.now(),
    breathe,
  });
}
