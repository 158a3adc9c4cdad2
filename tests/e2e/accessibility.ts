import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds, each with where. `rules`: only these; else all. */
async function findFaults(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // One frame only: no page of ours embeds another, and the search through frames takes as long as the rules.
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
    })
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
}

/**
 * The page in this theme, painted. The page hears of the system's wish only with its next frame: whoever looks
 * before it finds the old colours, or, when the change falls into the look, some of both.
 */
async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
}

/** Nothing that axe can find, in the light; in the dark only the colours are others. */
export async function expectAccessible(page: Page): Promise<void> {
  await showIn(page, 'light');
  expect(await findFaults(page), 'in the light').toEqual([]);
  await showIn(page, 'dark');
  expect(await findFaults(page, ['color-contrast']), 'in the dark').toEqual([]);
}

export async function expectNothingSticksOut(page: Page): Promise<void> {
  for (const width of [360, 390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${width} px`).toBeLessThanOrEqual(0);
  }
}
