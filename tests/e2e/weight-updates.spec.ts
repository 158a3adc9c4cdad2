import { expect, test } from '@playwright/test';
import { openWidget, readStep } from './lesson-widget';

test('the formula shows the numbers of the step that comes', async ({ page }) => {
  const widget = await openWidget(page, 'weight-updates', 'one-weight');
  await widget.getByRole('button', { name: 'A suitable rate' }).click();
  await expect(widget).toContainText('0.565 ← 0.000 − 0.1 · (−5.650)');
  await widget.getByRole('button', { name: 'One step' }).press('Enter');
  await expect(widget).toContainText('0.950 ← 0.565 − 0.1 · (−3.849)');
});

test('a learning rate set by the keyboard starts another run', async ({ page }) => {
  const widget = await openWidget(page, 'weight-updates', 'one-weight');
  const rate = widget.getByLabel('Learning rate η');
  await rate.focus();
  for (let i = 0; i < 40; i++) {
    if ((await rate.getAttribute('aria-valuetext')) === '0.45') break;
    await page.keyboard.press('ArrowLeft');
  }
  await expect(rate).toHaveAttribute('aria-valuetext', '0.45');
  await expect(widget).toContainText('← 0.000 − 0.45 ·');
  for (let i = 1; i <= 3; i++) {
    await page.keyboard.press('s');
    await expect.poll(() => readStep(widget)).toBe(i);
  }
  // What the check question asks for.
  await expect(widget).toContainText('← 1.918 − 0.45 ·');
});

test('the start can be dragged on the curve', async ({ page }) => {
  const widget = await openWidget(page, 'weight-updates', 'one-weight');
  const picture = widget.getByRole('img', { name: /^Step 0: w = 0\.000/ });
  await picture.click({ position: { x: 120, y: 60 } });
  await expect(picture).toHaveCount(0);
  await expect(widget.getByRole('img', { name: /^Step 0: w = / })).toBeVisible();
});

test('single instances are named in the formula', async ({ page }) => {
  const widget = await openWidget(page, 'weight-updates', 'one-weight');
  await widget.getByRole('button', { name: 'One instance at a time' }).click();
  await expect(widget).toContainText(/Step 1 follows instance [1-8]/);
  await widget.getByRole('button', { name: 'One epoch' }).click();
  await expect.poll(() => readStep(widget)).toBe(8);
});

test('a task is ticked when the run has reached it', async ({ page }) => {
  const widget = await openWidget(page, 'weight-updates', 'two-weights');
  await widget.getByRole('button', { name: 'Near the limit' }).click();
  await widget.getByLabel('Speed').selectOption('max');
  await widget.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(widget.getByText('Done:', { exact: true })).toBeAttached();
});
