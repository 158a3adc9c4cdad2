import { expect, test } from '@playwright/test';
import { openWidget, readStep } from './lesson-widget';

test('by the keyboard alone: a unit is chosen, twenty layers are trained, the task is ticked', async ({
  page,
}) => {
  const widget = await openWidget(page, 'batch-normalization', 'one-batch');
  await widget.getByLabel('Hidden layer', { exact: true }).press('ArrowRight');
  await expect(widget.getByText('2 of 8', { exact: true })).toBeVisible();
  await widget.getByLabel('Unit', { exact: true }).press('End');
  await expect(widget.getByText('24 of 24', { exact: true })).toBeVisible();
  const stages = widget.getByRole('table', { name: /in one unit, stage by stage/ });
  await expect(stages.getByRole('row', { name: /^Normalised/ })).toContainText('± 1');

  await widget.getByLabel('Hidden layers', { exact: true }).press('End');
  await expect(widget.getByText('2 of 20', { exact: true })).toBeVisible();
  await widget.getByLabel('Speed').press('End');
  await widget.getByRole('button', { name: 'Train', exact: true }).press('Enter');
  await expect(widget.getByText('Done:', { exact: true })).toBeAttached();
});

test('the same run without batch norm goes along, and its end is told', async ({ page }) => {
  const widget = await openWidget(page, 'batch-normalization', 'one-batch');
  await widget.getByRole('button', { name: 'Far too large' }).click();
  await expect(widget.getByText(/Its training loss: .* at step 0/)).toBeVisible();
  for (let step = 1; step <= 3; step++) {
    await widget.getByRole('button', { name: 'One step', exact: true }).press('Enter');
    await expect.poll(() => readStep(widget)).toBe(step);
  }
  await expect(widget.getByText(/It diverged at step [123]\./)).toBeVisible();
  await widget.getByRole('switch', { name: /The same run/ }).press('Space');
  await expect(widget.getByText(/It diverged/)).toHaveCount(0);
});
