import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { commonSeed } from '../../lib/progress/seeds';
import { freshMail, signUp } from './people';

const questionId = 'output-neurons';

/** Answers a question as a page does; gives the response. */
function answer(context: BrowserContext, origin: string, clientKey: string) {
  return context.request.post('/api/attempts', {
    headers: { origin },
    data: {
      ...{ clientKey, questionId, seed: commonSeed(questionId), certainty: null, sittingId: null },
      answer: 'One neuron for a dog or a cat, and ten for the digits.',
    },
  });
}

async function download(page: Page) {
  const response = await page.context().request.get('/settings/download');
  expect(response.ok()).toBe(true);
  return response.json();
}

test('a guest who answers and then signs up keeps the answer, and after signing in elsewhere finds both', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const origin = baseURL as string;
  expect((await answer(context, origin, 'answered-as-guest')).ok()).toBe(true);
  const mail = await signUp(page, 'Ada', '/settings');
  await expect(page.getByText(mail)).toBeVisible();
  expect((await download(page)).attempts).toHaveLength(1);

  const elsewhere = await browser.newContext({ baseURL });
  expect((await answer(elsewhere, origin, 'answered-elsewhere')).ok()).toBe(true);
  const other = await elsewhere.newPage();
  await other.goto('/sign-in?to=/settings');
  await other.getByLabel('E-mail address').fill(mail);
  await other.getByLabel('Password').fill('a longer password');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('heading', { name: 'Account and data' })).toBeVisible();
  expect((await download(other)).attempts).toHaveLength(2);
  await elsewhere.close();
});

test('a form says what is wrong beside each field and keeps what was typed, with and without scripts', async ({
  browser,
  baseURL,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto('/sign-up');
    await page.getByLabel('E-mail address').fill('not an address');
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await expect(page.getByText('An e-mail address looks like name@example.org.')).toBeVisible();
    await expect(page.getByText('A password has at least 8 characters')).toBeVisible();
    await expect(page.getByLabel('E-mail address')).toHaveValue('not an address');
    await expect(page.getByLabel('Password')).toHaveValue('');
    await expect(page.getByLabel('E-mail address')).toHaveAttribute('aria-invalid', 'true');
    await context.close();
  }
});

test('too many wrong passwords for one account have to wait', async ({ page }) => {
  const mail = freshMail();
  await page.goto('/sign-in');
  const wait = page.getByText('That was tried too often. Try again in');
  const wrong = page.getByText('This e-mail address and password do not go together.');
  for (let tries = 0; tries < 10; tries++) {
    await page.getByLabel('E-mail address').fill(mail);
    await page.getByLabel('Password').fill(`wrong password ${tries}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    // The reply has come when the password's field is empty again.
    await expect(page.getByLabel('Password')).toHaveValue('');
    await expect(wrong).toBeVisible();
  }
  await page.getByLabel('E-mail address').fill(mail);
  await page.getByLabel('Password').fill('wrong once more');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(wait).toBeVisible();
});

test('a deleted account takes its data along and can be signed in to no more', async ({
  page,
  context,
  baseURL,
}) => {
  await answer(context, baseURL as string, 'answered-before');
  const mail = await signUp(page, 'Leaver', '/settings');
  await page.getByRole('button', { name: 'Delete my account and data' }).click();
  await expect(page.getByText('Type the word delete to confirm.')).toBeVisible();
  await page.getByLabel('Type the word delete to confirm').fill('delete');
  await page.getByRole('button', { name: 'Delete my account and data' }).click();
  await expect(
    page.getByText('Your account and everything kept with it are deleted.'),
  ).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await page.getByLabel('E-mail address').fill(mail);
  await page.getByLabel('Password').fill('a longer password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(
    page.getByText('This e-mail address and password do not go together.'),
  ).toBeVisible();
});

test('after signing in one goes on within this site, and nowhere else', async ({
  page,
  baseURL,
}) => {
  for (const to of [
    'https://example.org/',
    '//example.org/',
    '/\\example.org',
    '/\t/example.org',
  ]) {
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
    const next = await page.locator('input[name=to]').inputValue();
    expect(new URL(next, baseURL).origin).toBe(new URL(baseURL as string).origin);
  }
});

test("another site's page can neither write in somebody's name nor read with their cookie", async ({
  context,
  baseURL,
}) => {
  const origin = baseURL as string;
  expect((await answer(context, origin, 'the-first-one')).ok()).toBe(true);
  const forged = await answer(context, 'https://example.org', 'forged-answer');
  expect(forged.status()).toBe(403);
  const { attempts } = await (await context.request.get('/settings/download')).json();
  expect(attempts).toHaveLength(1);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false });
});

test('behind https the cookie is marked secure', async ({ baseURL }) => {
  const { host } = new URL(baseURL as string);
  const response = await fetch(`${baseURL}/api/attempts`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-proto': 'https',
      origin: `https://${host}`,
    },
    body: JSON.stringify({
      ...{ clientKey: 'over-https', questionId, seed: commonSeed(questionId) },
      ...{ certainty: null, sittingId: null, answer: 'Ten.' },
    }),
  });
  expect(response.headers.getSetCookie().join()).toMatch(
    /^__Secure-descent\.session_token=.*; Secure/i,
  );
});

test('every page forbids framing, sniffing and scripts from elsewhere', async ({ request }) => {
  for (const path of ['/', '/sign-in', '/settings', '/api/health']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['content-security-policy']).not.toContain("'unsafe-eval'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers).not.toHaveProperty('x-powered-by');
  }
});

test('a request that nothing can be kept of makes no guest', async ({ request }) => {
  const answer = { clientKey: 'nobody-knows', questionId: 'unknown', seed: 0, answer: 'Ten.' };
  for (const path of ['/api/attempts', '/api/labs']) {
    const response = await request.post(path, { data: answer });
    expect(response.status()).toBe(404);
    expect(response.headers()).not.toHaveProperty('set-cookie');
  }
});
