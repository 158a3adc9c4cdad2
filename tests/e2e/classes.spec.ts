import { type BrowserContext, expect, test } from '@playwright/test';
import { commonSeed } from '../../lib/progress/seeds';
import { joinAsGuest, openClass, signUp } from './people';

async function work(context: BrowserContext, origin: string) {
  const questionId = 'output-neurons';
  const headers = { origin };
  const opened = { lesson: 'weight-updates', kind: 'opened', key: '' };
  expect((await context.request.post('/api/milestones', { headers, data: opened })).ok()).toBe(
    true,
  );
  const data = {
    ...{ clientKey: 'the-only-answer', questionId, seed: commonSeed(questionId) },
    ...{ certainty: 75, sittingId: null, answer: 'One for the pets, ten for the digits, I say.' },
  };
  expect((await context.request.post('/api/attempts', { headers, data })).ok()).toBe(true);
}

test('learners join by link and by code, and their teacher sees what they read and answered', async ({
  page,
  browser,
  baseURL,
}) => {
  const room = await openClass(page, 'Tess', 'Spring');
  const guest = await joinAsGuest(browser, baseURL, room.link, 'Grace');
  await work(guest.context, baseURL as string);

  const other = await (await browser.newContext({ baseURL })).newPage();
  await signUp(other, 'Ada', '/classes');
  await other.getByLabel('Code').fill(room.code.toLowerCase().replace('-', ' '));
  await other.getByRole('button', { name: 'Find the class' }).click();
  await expect(other.getByRole('heading', { name: 'Join “Spring”' })).toBeVisible();
  await expect(other.getByLabel('Name', { exact: true })).toHaveValue('Ada');
  await other.getByRole('button', { name: 'Join the class' }).click();
  await expect(other.getByText('You are in')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('row', { name: /Ada.*not yet/ })).toBeVisible();
  await page.getByRole('link', { name: 'Grace' }).click();
  await expect(page.getByText('One for the pets, ten for the digits, I say.')).toBeVisible();
  await expect(page.getByText(/^Opened on/)).toBeVisible();

  await page.getByText('Remove Grace…').click();
  await page.getByRole('button', { name: 'Remove Grace' }).click();
  await expect(page.getByRole('row', { name: /Ada/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Grace' })).toBeHidden();
  await guest.page.goto(room.url);
  await expect(guest.page.getByText('Spring')).toBeHidden();
});

test('nobody else sees a class: not a stranger, a guest, its own learner, nor the teacher of another', async ({
  page,
  browser,
  baseURL,
}) => {
  const room = await openClass(page, 'Tess', 'Closed room');
  const learner = await joinAsGuest(browser, baseURL, room.link, 'Secretly Grace');
  await work(learner.context, baseURL as string);
  await page.reload();
  const learnerUrl = (await page
    .getByRole('link', { name: 'Secretly Grace' })
    .getAttribute('href')) as string;

  const otherTeacher = await (await browser.newContext({ baseURL })).newPage();
  const other = await openClass(otherTeacher, 'Other', 'Another room');
  const classmate = await joinAsGuest(browser, baseURL, room.link, 'Classmate');
  const account = await (await browser.newContext({ baseURL })).newPage();
  await signUp(account, 'Stranger', '/settings');
  const nobody = await browser.newContext({ baseURL });

  const foreignPath = learnerUrl.replace(/^\/classes\/[^/]+/, new URL(other.url).pathname);
  for (const context of [otherTeacher.context(), classmate.context, account.context(), nobody]) {
    for (const path of [room.url, `${room.url}/settings`, learnerUrl, foreignPath]) {
      const response = await context.request.get(path);
      const text = await response.text();
      expect(text).not.toContain('Secretly Grace');
      expect(text).not.toContain(room.code);
      expect(text).not.toContain('One for the pets');
      const isOwnClass = context === classmate.context && path === room.url;
      if (!isOwnClass) expect(response.status(), path).toBe(404);
    }
  }
});

test("a teacher's form sent by anybody else changes nothing", async ({
  page,
  browser,
  baseURL,
}) => {
  const room = await openClass(page, 'Tess', 'Spring');
  await page.goto(`${room.url}/settings`);
  const requests: { headers: Record<string, string>; body: Buffer; url: string }[] = [];
  page.on('request', (request) => {
    const body = request.postDataBuffer();
    if (request.method() !== 'POST' || !body) return;
    const { cookie: _cookie, 'content-length': _length, ...headers } = request.headers();
    requests.push({ headers, body, url: request.url() });
  });
  await page.getByLabel('Name of the class').fill('Renamed by its teacher');
  await page.getByRole('button', { name: 'Change the name' }).click();
  await expect(page.getByText('The class has its new name.')).toBeVisible();
  await page.getByLabel('Name of the class').fill('Spring');
  await page.getByRole('button', { name: 'Change the name' }).click();
  await expect(page.getByRole('heading', { name: 'Settings of “Spring”' })).toBeVisible();
  const [rename] = requests;

  const learner = await joinAsGuest(browser, baseURL, room.link, 'Grace');
  const account = await (await browser.newContext({ baseURL })).newPage();
  await openClass(account, 'Other', 'Another room');
  const nobody = await browser.newContext({ baseURL });
  for (const context of [learner.context, account.context(), nobody]) {
    await context.request.post(rename.url, { headers: rename.headers, data: rename.body });
  }
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Settings of “Spring”' })).toBeVisible();
  // The very same request does work for the teacher.
  await page.context().request.post(rename.url, { headers: rename.headers, data: rename.body });
  await page.reload();
  await expect(
    page.getByRole('heading', { name: 'Settings of “Renamed by its teacher”' }),
  ).toBeVisible();
});

test('a new code shuts out the old one, an archived class admits nobody, a deleted one is gone', async ({
  page,
  browser,
  baseURL,
}) => {
  const room = await openClass(page, 'Tess', 'Spring');
  await page.goto(`${room.url}/settings`);
  await page.getByText('Make a new code and link…').click();
  await page.getByRole('button', { name: 'Make a new code and link' }).click();
  await expect(page.getByText('There is a new code and a new link.')).toBeVisible();
  const visitor = await (await browser.newContext({ baseURL })).newPage();
  await visitor.goto(room.link);
  await expect(visitor.getByText('This invitation is not valid any more')).toBeVisible();

  await page.getByRole('button', { name: 'Archive the class' }).click();
  await expect(page.getByRole('heading', { name: 'Open the class again' })).toBeVisible();
  await page.getByLabel('Type the word delete to confirm').fill('delete');
  await page.getByRole('button', { name: 'Delete the class' }).click();
  await expect(page.getByText('The class is deleted.')).toBeVisible();
  expect((await page.context().request.get(room.url)).status()).toBe(404);
});
