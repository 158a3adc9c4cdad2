import { watchContent } from '@/lib/content/load';

export const dynamic = 'force-dynamic';

/** One message each time a text of the course is saved. Only where the course is being written. */
export function GET(request: Request) {
  if (process.env.NODE_ENV === 'production') return new Response(null, { status: 404 });
  const text = new TextEncoder();
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(text.encode(': watching\n\n'));
      const stop = watchContent(() => controller.enqueue(text.encode('data: saved\n\n')));
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
