import { expect, test } from '@playwright/test';
import { loadQuizzes } from '../../lib/content/load';
import { keyPieces } from './key-pieces';

/** Every address that a page names, on this server. */
function addressesIn(text: string): string[] {
  const found =
    text.match(
      /(?:href|src)="(\/[^"#]*)"|"(\/_next\/static\/[^"\\]+)"|(static\/chunks\/[\w./-]+\.js)/g,
    ) ?? [];
  return found.map((one) => {
    const path = one.replace(/^(?:href|src)=/, '').replace(/"/g, '');
    return path.startsWith('static/') ? `/_next/${path}` : path;
  });
}

test('no byte that reaches a browser holds a key', async ({ request }) => {
  const quizzes = loadQuizzes();
  const needles = keyPieces(quizzes.flatMap(({ questions }) => questions));
  expect(needles.size).toBeGreaterThan(50);

  // A learner in the middle of every quiz: sittings begun, nothing answered.
  const queue = ['/', '/api/progress', '/progress', '/review', '/search/index.json', '/glossary'];
  for (const { slug } of quizzes) {
    queue.push(
      `/quiz/${slug}`,
      `/lessons/${slug}`,
      `/api/progress/lesson/${slug}`,
      `/api/sittings?quiz=${slug}`,
    );
    const reply = await request.post('/api/sittings', { data: { quiz: slug } });
    if (reply.ok()) queue.push(`/quiz/${slug}/${(await reply.json()).sitting}`);
  }
  const seen = new Set<string>();
  const found: string[] = [];
  let bytes = 0;
  while (queue.length > 0 && seen.size < 600) {
    const path = queue.shift() as string;
    if (seen.has(path) || !path.startsWith('/') || path.startsWith('//')) continue;
    seen.add(path);
    const isPage = !path.startsWith('/_next/') && !path.startsWith('/api/');
    for (const headers of requestHeaders(isPage)) {
      const response = await request.get(path, { headers, failOnStatusCode: false });
      const type = response.headers()['content-type'] ?? '';
      if (!/text|json|javascript|component/.test(type)) continue;
      const text = await response.text();
      bytes += text.length;
      for (const [needle, id] of needles) {
        if (text.includes(needle)) found.push(`${path}: “${needle}” of ${id}`);
      }
      queue.push(...addressesIn(text));
    }
  }
  console.log(
    `${seen.size} addresses, ${(bytes / 1e6).toFixed(1)} MB, ${needles.size} pieces of keys looked for`,
  );
  expect(found).toEqual([]);
});

/** A page comes as HTML, and as the payload that the router fetches. */
function requestHeaders(isPage: boolean): Record<string, string>[] {
  return isPage ? [{}, { RSC: '1' }] : [{}];
}
