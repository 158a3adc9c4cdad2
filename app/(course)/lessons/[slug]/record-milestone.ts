import { send } from '@/lib/quiz/runner/post';

const sent = new Set<string>();

/**
 * Tells the server what was reached, once a page. What cannot be sent now is sent when the page is online again.
 */
export async function recordMilestone(
  lesson: string,
  kind: 'opened' | 'section' | 'goal' | 'finished',
  key = '',
  detail?: unknown,
): Promise<void> {
  const name = `${lesson} ${kind} ${key}`;
  if (sent.has(name)) return;
  sent.add(name);
  try {
    const { status } = await send('POST', '/api/milestones', { lesson, kind, key, detail });
    if (status >= 500) throw new Error(`status ${status}`);
  } catch {
    sent.delete(name);
    addEventListener('online', () => void recordMilestone(lesson, kind, key, detail), {
      once: true,
    });
  }
}
