import { expect, test } from '@playwright/test';
import { openWidget } from './lesson-widget';

test('by the keyboard alone: layers are chosen, twenty of them are trained, the task is ticked', async ({
  page,
}) => {
  test.slow();
  const widget = await openWidget(page, 'initialization', 'deep-start');
  await widget.getByRole('button', { name: 'He, for ReLU' }).press('Enter');
  await expect(widget.getByLabel('First weights')).toHaveValue('heNormal');
  await widget.getByRole('button', { name: '3', exact: true }).press('Enter');
  await expect(widget).toContainText('What the units of layer 3 answer');
  await expect(widget.getByRole('img', { name: /^Layer 3: spread of the grad/ })).toBeVisible();

  await widget.getByLabel('Hidden layers').press('End');
  await expect(widget.getByRole('row')).toHaveCount(22);
  await widget.getByLabel('Speed').press('End');
  await widget.getByRole('button', { name: 'Train', exact: true }).press('Enter');
  await expect(widget.getByText('Done:', { exact: true })).toBeAttached();

  await widget.locator('summary', { hasText: 'In words and numbers' }).press('Enter');
  const losses = widget.getByRole('table', { name: 'Losses during the run' });
  await expect(losses.getByRole('row').nth(1)).toContainText(/^0/);
});

test('units that start alike stay alike, and differ when each is drawn by itself', async ({
  page,
}) => {
  const widget = await openWidget(page, 'initialization', 'one-layer');
  const sizes = widget.getByRole('row', { name: /^1 / });
  await expect(sizes).toContainText(/0\.\d/);
  await widget.getByRole('button', { name: 'All zeros' }).click();
  await widget.getByRole('button', { name: 'One step', exact: true }).click();
  // No signal, and no gradient for the hidden layer.
  await expect(sizes).toHaveText(/^1\s*0\s*0$/);
  await widget.getByRole('button', { name: 'Each drawn by itself' }).click();
  await expect(sizes).not.toHaveText(/^1\s*0\s*0$/);
});
