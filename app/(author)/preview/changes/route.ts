import { contentFingerprint, watchContent } from '@/lib/content/load';

export const dynamic = 'force-dynamic';

/**
 * The state of the course's texts: at once, so that a page learns what it missed, and each time one is saved. Only
 * where the course is being written.
 */
export function GET(request: Request) {
  if (process.env.NODE_ENV === 'production') return new Response(null, { status: 404 });
  const text = new TextEncoder();
  const stream = new ReadableStream({
    start(controller) {
      const tell = () => controller.enqueue(text.encode(`data: ${contentFingerprint()}\n\n`));
      const stop = watchContent(tell);
      tell();
      request.signal.addEventListener('abort', () => {
        stop();
        controller.close();
      });
    },
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  });
}
