import AxeBuilder from '@axe-core/playwright';
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

/** No violation that axe can find, in the light and in the dark, with everything unfolded. */
export async function expectAccessible(page: Page, id: string): Promise<void> {
  for (const summary of await page.locator(`#widget-${id} summary`).all()) await summary.click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).include(`#widget-${id}`).analyze();
    const told = violations.map((one) => `${one.id}: ${one.nodes.map((n) => n.html).join('\n')}`);
    expect(told, colorScheme).toEqual([]);
  }
}

export async function expectNothingSticksOut(page: Page): Promise<void> {
  for (const width of [360, 390, 820]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${width} px`).toBeLessThanOrEqual(0);
  }
}
