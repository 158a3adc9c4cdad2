import { expect, type Locator } from '@playwright/test';

/** The same element, once React has taken it over: what is pressed earlier finds a page without scripts. */
export async function onceAlive(element: Locator): Promise<Locator> {
  await expect
    .poll(() => element.evaluate((node) => Object.keys(node).some((key) => /^__react/.test(key))))
    .toBe(true);
  return element;
}
