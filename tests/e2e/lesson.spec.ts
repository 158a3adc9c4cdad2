import { expect, type Page, test } from '@playwright/test';
import { onceAlive } from './hydration';

const lesson = '/lessons/training-in-progress';

/** Bytes of JavaScript over the wire, counted by the browser. */
async function countScripts(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  /** Bytes of the headers, which are no script, by request. */
  const headers = new Map<string, number>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/\.js(\?|$)/.test(response.url)) headers.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const head = headers.get(requestId);
    if (head !== undefined) bytes += encodedDataLength - head;
  });
  return () => bytes;
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a lesson is there to read: prose, formulas, questions and a still of the run', async ({
    page,
  }) => {
    await page.goto(lesson);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Training in progress');
    await expect(page.getByText('Training turns and shifts that line')).toBeVisible();
    await expect(page.locator('.katex-display').first()).toBeVisible();
    await expect(page.locator('.widget-slot svg[role="img"]').first()).toBeVisible();
    await expect(page.getByText('What will it have learned?')).toBeVisible();
    await expect(page.getByText('torch.optim.SGD')).toBeVisible();
    await expect(page.getByText('keras.optimizers.SGD')).toBeVisible();
  });

  test('a word of the field leads to its place in the glossary', async ({ page }) => {
    await page.goto(lesson);
    await page.getByRole('link', { name: 'decision boundary', exact: true }).click();
    await expect(page).toHaveURL(/\/glossary#decision-boundary$/);
    await expect(page.locator('#decision-boundary')).toBeInViewport();
  });
});

test('a lesson asks at most 170 kB of script before its widget, and 60 kB for it; nothing from elsewhere', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  const bytes = await countScripts(page);
  await page.goto(lesson, { waitUntil: 'networkidle' });
  const before = bytes();
  expect(before).toBeLessThanOrEqual(170_000);
  await page.locator('.widget-slot').scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Train', exact: true }).first()).toBeEnabled();
  await page.waitForLoadState('networkidle');
  expect(bytes() - before).toBeLessThanOrEqual(60_000);
  expect(foreign).toEqual([]);
});

test('a definition opens by keyboard and closes with Escape', async ({ page }) => {
  await page.goto(lesson);
  const term = await onceAlive(page.getByRole('link', { name: 'decision boundary', exact: true }));
  await term.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const card = page.getByRole('tooltip').filter({ visible: true });
  await expect(card).toContainText('changes its mind');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('Escape closes a definition that was about to open once more', async ({ page }) => {
  await page.goto(lesson);
  const term = await onceAlive(page.getByRole('link', { name: 'decision boundary', exact: true }));
  const card = page.getByRole('tooltip').filter({ visible: true });
  await term.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(card).toContainText('changes its mind');
  await term.evaluate(async (word: HTMLElement) => {
    word.blur();
    word.focus();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    // Whatever was planned for the next moment has happened by then.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  });
  await expect(card).toHaveCount(0);
});

test('the section being read is marked beside the text', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(lesson);
  const contents = page.getByRole('navigation', { name: 'In this lesson' });
  const recap = await onceAlive(contents.getByRole('link', { name: 'Recap' }));
  await recap.click();
  await expect(contents.locator('[aria-current]')).toHaveText('Recap');
});

test('the same code is shown in Keras by arrow key', async ({ page }) => {
  await page.goto(lesson);
  const tab = await onceAlive(page.getByRole('tab', { name: 'PyTorch' }));
  await tab.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Keras' })).toBeFocused();
  await expect(page.getByText('keras.optimizers.SGD')).toBeVisible();
});

test('search finds a word of the field, and a link to the search finds it again', async ({
  page,
}) => {
  await page.goto('/search');
  const field = await onceAlive(page.getByRole('searchbox'));
  await field.fill('saturation');
  const first = page.getByRole('search').getByRole('listitem').first();
  await expect(first).toContainText('saturation');
  await expect(page).toHaveURL(/q=saturation/);
  await page.reload();
  await expect(first).toContainText('saturation');
});

test('a chosen theme is there from the first paint and stays over a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const toggle = page.getByRole('button', { name: 'Switch between light and dark' });
  await (await onceAlive(toggle)).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a lesson that is still to come, or that never was, is a page that says so', async ({
  page,
}) => {
  for (const path of ['/lessons/dropout', '/lessons/no-such-lesson']) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
  }
});
