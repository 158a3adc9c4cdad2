/** Sends JSON to our own server. Rejects when it cannot be reached. */
export async function send(
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
): Promise<{ status: number; json: unknown }> {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  });
  return { status: response.status, json: await response.json().catch(() => null) };
}

/** The same for what the learner waits for: errors in words. */
export async function ask<T>(path: string, body: unknown): Promise<T> {
  let reply: { status: number; json: unknown };
  try {
    reply = await send('POST', path, body);
  } catch {
    throw new Error('There is no connection. Try again when you are online.');
  }
  if (reply.status >= 200 && reply.status < 300) return reply.json as T;
  const error = (reply.json as { error?: unknown } | null)?.error;
  throw new Error(typeof error === 'string' ? error : 'Something went wrong. Try again.');
}
