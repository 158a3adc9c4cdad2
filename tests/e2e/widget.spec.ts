import { expect, type Page, test } from '@playwright/test';

const region = (page: Page) => page.getByRole('region', { name: 'Playground' });
const step = async (page: Page) => {
  const text = await region(page).locator('dl', { hasText: 'Step' }).first().innerText();
  return Number(/Step\s*([\d,]+)/.exec(text)?.[1].replaceAll(',', '') ?? -1);
};
const ready = async (page: Page) => {
  await page.goto('/playground');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeEnabled();
};

test('trains and pauses by the keyboard alone', async ({ page }) => {
  await ready(page);
  await page.getByRole('button', { name: 'Four hidden units' }).focus();
  await page.keyboard.press('s');
  await expect.poll(() => step(page)).toBe(1);
  await page.keyboard.press('e');
  await expect.poll(() => step(page)).toBe(21);
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => step(page)).toBeGreaterThan(100);
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  const stopped = await step(page);
  await page.keyboard.press('s');
  await expect.poll(() => step(page)).toBeGreaterThan(stopped);
  await page.keyboard.press('r');
  await expect.poll(() => step(page)).toBe(0);
});

test('a setting can be undone, and the author’s original brought back', async ({ page }) => {
  await ready(page);
  await page.getByRole('button', { name: 'Add a hidden layer' }).click();
  await expect(region(page)).toContainText('2 hidden layers');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(region(page)).toContainText('1 hidden layer');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(region(page)).toContainText('2 hidden layers');
  await page.getByRole('button', { name: 'Back to the original' }).click();
  await expect(region(page)).toContainText('1 hidden layer');
});

test('settings and step survive a reload', async ({ page }) => {
  await ready(page);
  await page.getByRole('button', { name: 'Moons' }).click();
  await page.getByRole('button', { name: 'One epoch' }).click();
  await expect.poll(() => step(page)).toBe(21);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Moons' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => step(page)).toBe(21);
});

test('a goal that a run reaches is ticked and announced', async ({ page }) => {
  await ready(page);
  await page.getByLabel('Speed').selectOption('max');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(region(page).getByText(/^Done:/)).toBeAttached();
  await expect(region(page).locator('[aria-live=polite]').first()).toContainText('Task done');
});

test('a run that diverges is explained', async ({ page }) => {
  await ready(page);
  await page.getByRole('button', { name: 'Plane (regression)' }).click();
  await page.getByLabel('Activation', { exact: true }).first().selectOption('relu');
  await page.getByLabel('Learning rate').press('End');
  await page.getByLabel('Speed').selectOption('max');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByText('The run diverged', { exact: true })).toBeVisible();
});

test('points drawn with the keyboard are trained on', async ({ page }) => {
  await ready(page);
  await page.getByText('Your own data', { exact: true }).click();
  const board = page.getByRole('application', { name: /Drawing board/ });
  await board.focus();
  for (const key of ['Enter', 'ArrowRight', 'Enter', 'ArrowUp', 'Enter'])
    await page.keyboard.press(key);
  await page.getByRole('radio', { name: '1', exact: true }).check();
  await board.focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Enter', 'ArrowLeft', 'Enter'])
    await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Train on these points' }).click();
  await page.getByRole('button', { name: 'One step', exact: true }).click();
  await expect.poll(() => step(page)).toBe(1);
});

test('a table that cannot be read is explained, line by line', async ({ page }) => {
  await ready(page);
  await page.getByText('Your own data', { exact: true }).click();
  await page.getByLabel('Or paste a table').fill('1,2,a\n3,b,a\n5,6,b\n7,8,b');
  await page.getByRole('button', { name: 'Train on this table' }).click();
  await expect(page.getByText('Line 2, column 2 must be a number; got “b”.')).toBeVisible();
});

test('without scripts the still and the description remain', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/playground');
  await expect(page.getByRole('img', { name: /The plane after/ })).toBeVisible();
});
