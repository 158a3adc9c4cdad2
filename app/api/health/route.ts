export const dynamic = 'force-dynamic';

/** Says that the server answers, and nothing about what it holds. */
export function GET(): Response {
  return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
}
