import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNothingSticksOut } from './accessibility';

const folder = new URL('../../content/lessons/', import.meta.url);
const lessons = readdirSync(folder).filter((name) => {
  const text = new URL(`${name}/lesson.mdx`, folder);
  return existsSync(text) && !/^status: coming$/m.test(readFileSync(text, 'utf8'));
});
const trained = ['/playground', ...lessons.map((lesson) => `/lessons/${lesson}`)];
const pages = ['/', '/glossary', '/search?q=gradient', '/progress', '/review', '/sign-up'];

/** Every widget is there and can be used, and everything that folds is unfolded. */
async function unfold(page: Page): Promise<void> {
  for (const slot of await page.locator('.widget-slot').all()) {
    await slot.scrollIntoViewIfNeeded();
    await expect(slot.getByRole('button', { name: 'Train', exact: true })).toBeEnabled();
  }
  for (const summary of await page.locator('main summary').all()) await summary.click();
}

for (const address of trained) {
  test(`${address}, its widgets alive and unfolded: axe finds nothing in the light and the dark, nothing sticks out at any width`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address);
    await unfold(page);
    await expectAccessible(page);
    await expectNothingSticksOut(page);
  });
}

for (const address of pages) {
  test(`${address}: axe finds nothing in the light and the dark, nothing sticks out at any width`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address, { waitUntil: 'networkidle' });
    await expectAccessible(page);
    await expectNothingSticksOut(page);
  });
}
