import { expect, type Page, test } from '@playwright/test';
import { openWidget } from './lesson-widget';

const open = (page: Page) => openWidget(page, 'neurons-per-layer', 'shape');

test('bars are shaped by the keyboard and the parameters follow', async ({ page }) => {
  const widget = await open(page);
  await widget.getByRole('button', { name: '127 in two layers' }).click();
  await expect(widget.getByText('127 parameters').first()).toBeVisible();
  const bar = widget.getByRole('slider', { name: 'Neurons in hidden layer 2' });
  await bar.focus();
  await page.keyboard.press('ArrowDown');
  await expect(bar).toHaveAttribute('aria-valuenow', '8');
  // 9·3 + 8·10 + 9
  await expect(widget.getByText('116 parameters').first()).toBeVisible();
  await widget.getByRole('button', { name: 'Add a layer' }).press('Enter');
  await expect(widget.getByRole('slider', { name: 'Neurons in hidden layer 3' })).toBeVisible();
});

test('a bar follows the pointer', async ({ page }) => {
  const widget = await open(page);
  const bar = widget.getByRole('slider', { name: 'Neurons in hidden layer 1' });
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (!box) throw new Error('the bar has no place');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 1, { steps: 4 });
  await page.mouse.up();
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(55);
});

test('shapes of the same size run in the background and can be opened', async ({ page }) => {
  const widget = await open(page);
  await widget.getByRole('button', { name: 'Funnel' }).click();
  await widget.getByText('Shapes', { exact: true }).click();
  await widget.getByText('3 seeds').click();
  await widget.getByRole('button', { name: 'Run the sweep' }).click();
  await expect(widget.getByText(/^12 runs/).first()).toBeVisible({ timeout: 45_000 });
  await widget.getByText('All runs of the sweep').click();
  await widget
    .getByRole('row', { name: /^8-8-8-8/ })
    .getByRole('button')
    .first()
    .click();
  await expect(widget.getByText(/8-8-8-8, seed 1/).first()).toBeVisible();
});
