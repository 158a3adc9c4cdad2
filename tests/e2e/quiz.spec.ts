import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { onceAlive } from './hydration';

const lesson = '/lessons/training-in-progress';
const prediction = 'tip-predict-no-hidden';
const sentence =
  'For cat or dog one neuron with a sigmoid is enough; ten for the digits, one a class.';

const card = (page: Page, id: string) => page.locator(`form[data-question="${id}"]`);

async function openLesson(page: Page) {
  await page.goto(lesson);
  await expect(card(page, prediction).getByRole('button', { name: /prediction/ })).toBeEnabled();
}

async function begin(page: Page, slug: string) {
  await page.goto(`/quiz/${slug}`);
  await page.getByRole('button', { name: /Begin|Take it again/ }).click();
  await page.waitForURL(new RegExp(`/quiz/${slug}/.+`));
  await onceAlive(page.locator('form[data-question]').first());
}

/** Attempts at a question, as the learner's own download lists them. */
async function countAttempts(page: Page, questionId: string): Promise<number> {
  const data = await (await page.request.get('/settings/download')).text();
  return data.split(`"${questionId}"`).length - 1;
}

test('a lesson asks without JavaScript', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(lesson);
  await expect(card(page, prediction).getByRole('radio').first()).toBeVisible();
  await expect(card(page, prediction)).toContainText('Predict');
});

test('an answer is marked, explained, and still there after a reload', async ({ page }) => {
  await openLesson(page);
  const form = card(page, prediction);
  await form.getByRole('radio').first().check();
  await form.getByText('Fairly sure').click();
  await form.getByRole('button', { name: /prediction/ }).click();
  await expect(form).toHaveAttribute('data-state', 'answered');
  await expect(form.getByText(/Right|Not right/).first()).toBeVisible();
  await page.reload();
  await expect(form).toHaveAttribute('data-state', 'answered');
});

test('a double click sends one answer', async ({ page }) => {
  await openLesson(page);
  const form = card(page, prediction);
  await form.getByRole('radio').nth(1).check();
  await form.getByRole('button', { name: /prediction/ }).dblclick();
  await expect(form).toHaveAttribute('data-state', 'answered');
  await page.reload();
  await expect(form).toHaveAttribute('data-state', 'answered');
  const state = await (await page.request.get('/api/progress/lesson/training-in-progress')).json();
  expect(state.questions[prediction].attempts).toBe(1);
});

test('two tabs send one answer', async ({ page, context }) => {
  await openLesson(page);
  const other = await context.newPage();
  await openLesson(other);
  await card(page, prediction).getByRole('radio').nth(1).check();
  // The second tab follows the first.
  await expect(card(other, prediction).getByRole('radio').nth(1)).toBeChecked();
  await Promise.all(
    [page, other].map((tab) =>
      card(tab, prediction)
        .getByRole('button', { name: /prediction/ })
        .click(),
    ),
  );
  for (const tab of [page, other]) {
    await expect(card(tab, prediction)).toHaveAttribute('data-state', 'answered');
  }
  const state = await (await page.request.get('/api/progress/lesson/training-in-progress')).json();
  expect(state.questions[prediction].attempts).toBe(1);
});

test('what is typed and not sent survives a reload, and goes on on another device', async ({
  page,
  context,
  browser,
}) => {
  await begin(page, 'questions-1');
  const box = card(page, 'output-neurons').getByRole('textbox');
  const saved = page.waitForResponse((response) => response.url().endsWith('/api/drafts'));
  await box.fill('One neuron');
  await saved;
  await page.reload();
  await expect(box).toHaveValue('One neuron');
  const elsewhere = await browser.newContext({ storageState: undefined });
  await elsewhere.addCookies(await context.cookies());
  const second = await elsewhere.newPage();
  await second.goto(page.url());
  await expect(card(second, 'output-neurons').getByRole('textbox')).toHaveValue('One neuron');
});

test('offline it says so, and sends later, even after a reload', async ({ page, context }) => {
  await begin(page, 'questions-1');
  const form = card(page, 'output-neurons');
  await form.getByRole('textbox').fill(sentence);
  await context.setOffline(true);
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await expect(form.getByText('You are offline')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(form).toHaveAttribute('data-state', 'answered');
  await expect(form.getByText('Key ideas found')).toBeVisible();
  expect(await countAttempts(page, 'output-neurons')).toBeGreaterThan(0);
});

test('a page made just before the answer arrived, and shown after, still shows what became of it', async ({
  page,
}) => {
  await begin(page, 'questions-1');
  const form = card(page, 'output-neurons');
  let before = '';
  await page.route('**/quiz/questions-1/*', async (route) => {
    await route.fulfill({ body: before, contentType: 'text/html' });
  });
  before = await (await page.request.get(page.url())).text();
  await form.getByRole('textbox').fill(sentence);
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await expect(form.getByText('Key ideas found')).toBeVisible();
  await page.reload();
  await expect(form).toHaveAttribute('data-state', 'answered');
  await expect(form.getByText('Key ideas found')).toBeVisible();
});

test('a reply that is lost on the way is asked for again and makes one attempt', async ({
  page,
}) => {
  await begin(page, 'questions-1');
  const form = card(page, 'output-neurons');
  let lost = 0;
  await page.route('**/api/attempts', async (route) => {
    if (lost++ > 0) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await form.getByRole('textbox').fill(sentence);
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await expect(form).toHaveAttribute('data-state', 'answered');
  expect(lost).toBeGreaterThan(1);
  await expect(form.getByText('already')).toHaveCount(0);
});

test('an open answer shows what was found in the learner’s own words, and its mark can be contested', async ({
  page,
}) => {
  await begin(page, 'questions-1');
  const form = card(page, 'output-neurons');
  await form
    .getByRole('textbox')
    .fill('One neuron for cat or dog. Nine for the digits, as they go up to 9.');
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await expect(form.getByText('Partly right')).toBeVisible();
  await expect(form.locator('mark').first()).toBeVisible();
  await form.getByRole('button', { name: 'This mark is wrong' }).click();
  await form.getByRole('textbox', { name: 'Why is it wrong?' }).fill('I counted from 0.');
  const reason = page.waitForResponse((response) => response.url().endsWith('/api/contests'));
  await form.getByRole('button', { name: 'Add the reason' }).click();
  expect((await reason).ok()).toBe(true);
  await expect(form.getByRole('textbox', { name: 'Why is it wrong?' })).toHaveCount(0);
  await expect(form.getByText('for a person to look at')).toBeVisible();
  expect(await (await page.request.get('/settings/download')).text()).toContain(
    'I counted from 0.',
  );
});

test('a quiz is taken by keyboard alone, handed in, and shows how it came out', async ({
  page,
}) => {
  await begin(page, 'questions-1');
  const box = card(page, 'output-neurons').getByRole('textbox');
  await box.focus();
  await page.keyboard.type(sentence);
  await page.keyboard.press('Control+Enter');
  await expect(card(page, 'output-neurons')).toHaveAttribute('data-state', 'answered');
  await page.getByRole('button', { name: 'Finish' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /of \d+ points/ })).toBeVisible();
  await expect(page.getByText('You did not answer this.').first()).toBeVisible();
  await page.goto('/progress');
  await expect(page.getByText('Questions answered')).toBeVisible();
  await page.goto('/review');
  await expect(page.getByText('Nothing is due')).toBeVisible();
});

test('a lab is run again on the server and gets the same bits as here', async ({ page }) => {
  await begin(page, 'questions-1');
  const number = page.getByRole('button', { name: /^Question 5/ });
  await number.click();
  const form = card(page, 'mend-overfitting');
  await expect(form.getByText('You may change')).toBeVisible();
  const fewer = form.getByRole('button', { name: /fewer|remove/i }).first();
  await expect(fewer).toBeVisible();
  await fewer.click();
  await page.waitForResponse((response) => response.url().endsWith('/api/drafts'));
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await expect(form.getByText('got the same bits')).toBeVisible({ timeout: 90_000 });
  await expect(form.getByText('A seed you have not seen').first()).toBeVisible();
});

test('the quiz pages have no accessibility faults in the light and the dark', async ({ page }) => {
  await page.goto('/quiz/questions-1');
  await expectAccessible(page);
  await begin(page, 'questions-1');
  const form = card(page, 'output-neurons');
  await form.getByRole('textbox').fill('One neuron for cat or dog. Nine for the digits.');
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await expect(form).toHaveAttribute('data-state', 'answered');
  await expectAccessible(page);
});
