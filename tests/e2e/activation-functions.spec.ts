import { expect, test } from '@playwright/test';
import { openWidget, readStep } from './lesson-widget';

const lesson = 'activation-functions';

test('dead ReLUs are counted as the text says', async ({ page }) => {
  const widget = await openWidget(page, lesson, 'curves');
  await widget.getByRole('button', { name: 'Dead ReLUs' }).click();
  await widget.getByLabel('Speed').selectOption('max');
  await widget.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => readStep(widget)).toBe(1000);
  const dead = widget.getByRole('row').filter({ hasText: 'of 8' });
  await expect(dead.nth(2)).toContainText('4 of 8');
  await expect(dead.nth(3)).toContainText('8 of 8');
});

test('the layer in the figure is chosen in the table, by the keyboard', async ({ page }) => {
  const widget = await openWidget(page, lesson, 'curves');
  await widget.getByRole('button', { name: '2', exact: true }).press('Enter');
  await expect(widget.getByRole('img', { name: /pre-activations of layer 2/ })).toBeVisible();
});

test('all functions are compared in the background', async ({ page }) => {
  const widget = await openWidget(page, lesson, 'curves');
  await widget.getByText('Compare all eight functions', { exact: true }).click();
  await widget.getByRole('button', { name: 'Run the sweep' }).click();
  const sigmoid = widget.getByRole('button', { name: /^sigmoid, seed 7: loss 0\.69/ });
  await expect(sigmoid).toBeVisible({ timeout: 60_000 });
  await sigmoid.click();
  await expect(widget.getByLabel('Activation of the hidden layers')).toHaveValue('sigmoid');
});
