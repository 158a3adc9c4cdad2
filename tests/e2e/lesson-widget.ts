import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a lesson and waits until one of its widgets can be used. */
export async function openWidget(page: Page, lesson: string, id: string): Promise<Locator> {
  await page.goto(`/lessons/${lesson}`);
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  const widget = page.locator(`#widget-${id}`);
  await expect(widget.getByRole('button', { name: 'Train', exact: true })).toBeEnabled();
  return widget;
}

export async function readStep(widget: Locator): Promise<number> {
  const text = await widget.locator('dl', { hasText: 'Step' }).first().innerText();
  return Number(/Step\s*([\d,]+)/.exec(text)?.[1].replaceAll(',', '') ?? -1);
}
