import { expect, type Page, test } from '@playwright/test';
import { openWidget, readStep } from './lesson-widget';

const open = (page: Page) => openWidget(page, 'vanishing-exploding-gradients', 'layers');

test('the gradient of every layer is there before the first step, as picture and as numbers', async ({
  page,
}) => {
  const widget = await open(page);
  await expect(
    widget.getByRole('img', { name: /Norm of the gradient.*first hidden layer/ }),
  ).toBeVisible();
  await widget.getByText('Every layer in numbers').click();
  const rows = widget.getByRole('region', { name: 'Every layer in numbers' }).getByRole('row');
  await expect(rows).toHaveCount(22);
  await expect(rows.last()).toContainText(/e−13/);
});

test('half the depth is half the way down, as the question asks', async ({ page }) => {
  const widget = await open(page);
  const depth = widget.getByLabel('Hidden layers', { exact: true });
  await depth.focus();
  for (let i = 0; i < 12 && (await depth.getAttribute('aria-valuetext')) !== '10'; i++)
    await page.keyboard.press('ArrowLeft');
  await widget.getByText('Every layer in numbers').click();
  const table = widget.getByRole('region', { name: 'Every layer in numbers' });
  await expect(table.getByRole('row', { name: /^hidden 1 / })).toContainText(/4\.\de−7/);
});

test('a run that diverges says so and keeps its last figures', async ({ page }) => {
  const widget = await open(page);
  await widget.getByRole('button', { name: 'Blowing up' }).click();
  await widget.getByRole('button', { name: 'Train', exact: true }).press('Enter');
  await expect(widget.getByText('The run diverged', { exact: true })).toBeVisible();
  await widget.getByText('Every layer in numbers').click();
  await expect(
    widget.getByRole('region', { name: 'Every layer in numbers' }).getByRole('row'),
  ).toHaveCount(22);
});

test('a second run with one setting changed goes along step by step', async ({ page }) => {
  const widget = await open(page);
  await widget.getByLabel('Beside it the same run').selectOption('with tanh');
  await expect(widget.getByText(/with tanh: training loss [\d.]+ at step 0/)).toBeVisible();
  await widget.getByRole('button', { name: 'One step' }).press('Enter');
  await expect.poll(() => readStep(widget)).toBe(1);
  await expect(widget.getByText(/with tanh: training loss [\d.]+ at step 1$/)).toBeVisible();
});
