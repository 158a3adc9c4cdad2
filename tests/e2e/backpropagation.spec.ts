import { expect, test } from '@playwright/test';
import { openWidget, readStep } from './lesson-widget';

const lesson = 'backpropagation';

test('the scrubber walks through the five steps by the keyboard, forward and back', async ({
  page,
}) => {
  const widget = await openWidget(page, lesson, 'walk');
  const scrubber = widget.getByLabel('Place in the algorithm');
  await scrubber.focus();
  await page.keyboard.press('End');
  await expect(widget).toContainText('Step 5: update all weights.');
  await page.keyboard.press('Home');
  await expect(widget).toContainText('Step 1: feed the instance forward.');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect(widget).toContainText('Pass the blame to hidden layer 2.');
  const shares = widget.getByRole('button', { name: /^Weight from neuron 1 of hidden layer 2/i });
  await expect(shares).toHaveText('← −2.91');
  await page.keyboard.press('ArrowLeft');
  await expect(widget).toContainText('δ of the output.');
});

test('the last stop leads into the next update, made by the engine', async ({ page }) => {
  const widget = await openWidget(page, lesson, 'walk');
  await widget.getByLabel('Place in the algorithm').press('End');
  await widget.getByRole('button', { name: 'On to the next update' }).click();
  await expect.poll(() => readStep(widget)).toBe(1);
  await expect(widget).toContainText('prediction 1.923 · loss 0.006');
  await widget.getByRole('button', { name: 'One stop back' }).click();
  await expect.poll(() => readStep(widget)).toBe(0);
  await expect(widget).toContainText('prediction 0.789 · loss 1.466');
});

test('a nudge agrees with backpropagation', async ({ page }) => {
  const widget = await openWidget(page, lesson, 'walk');
  const list = widget.getByLabel('Formulas of');
  await list.selectOption({ label: 'Weight from input x₁ to neuron 1 of hidden layer 1' });
  await expect(widget).toContainText('−1.752616');
  await expect(widget).toContainText('−1.741855');
  const epsilon = widget.getByLabel('Nudge ε');
  for (let i = 0; i < 4; i++) await epsilon.press('ArrowRight');
  await expect(widget).toContainText('−1.741856');
});

test('weights, inputs and the target can be edited', async ({ page }) => {
  const widget = await openWidget(page, lesson, 'walk');
  await widget.getByLabel('Target t').fill('0.5');
  await expect(widget).toContainText('loss 0.084');
  await widget.getByRole('button', { name: 'Undo' }).click();
  await expect(widget).toContainText('loss 1.466');
  await widget.getByLabel('Formulas of').selectOption({ label: 'Bias of the output' });
  await widget.getByLabel('Its value now').fill('1.2');
  await expect(widget).toContainText('prediction 1.789');
});
