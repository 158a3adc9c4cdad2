import { expect, type Locator, type Page, test } from '@playwright/test';
import { openWidget } from './lesson-widget';

const open = (page: Page) => openWidget(page, 'hidden-layers', 'depth');

async function runSweep(widget: Locator) {
  await widget.getByText('3 seeds').click();
  await widget.getByRole('button', { name: 'Run the sweep' }).press('Enter');
  await expect(widget.getByText(/^21 runs/).first()).toBeVisible({ timeout: 45_000 });
}

test('a sweep shows its progress, comes to its end, and every run can be opened', async ({
  page,
}) => {
  const widget = await open(page);
  await runSweep(widget);
  await widget.getByText('All runs of the sweep').click();
  const row = widget.getByRole('row', { name: /^3 hidden layers training/ });
  await row.getByRole('button').nth(1).press('Enter');
  await expect(widget.getByText(/3 hidden layers, seed 2/).first()).toBeVisible();
  await expect(widget.locator('dl', { hasText: 'Step' }).first()).toContainText('2,000');
});

test('a sweep can be cancelled and taken up again', async ({ page }) => {
  const widget = await open(page);
  await widget.getByText('10 seeds').click();
  await widget.getByRole('button', { name: 'Run the sweep' }).click();
  await expect(widget.getByRole('progressbar', { name: 'Sweep' })).toBeVisible();
  await widget.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    widget.getByText(/Cancelled: \d+ of 70 runs are in|70 networks to train/),
  ).toBeVisible();
  await expect(widget.getByRole('button', { name: /Run the (rest|sweep)/ })).toBeEnabled();
});

test('another number of neurons keeps only the runs that have none of them', async ({ page }) => {
  const widget = await open(page);
  await runSweep(widget);
  await widget.getByLabel('Neurons in each hidden layer').focus();
  await page.keyboard.press('ArrowRight');
  await expect(widget.getByText('3 runs', { exact: true }).first()).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Run the rest' })).toBeEnabled();
});
