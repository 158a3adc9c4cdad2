import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';

let made = 0;
export const freshMail = () => `person-${process.pid}-${Date.now()}-${made++}@example.org`;

/** Makes an account through the page and ends at `to`; gives its e-mail address. The password is the same for all. */
export async function signUp(page: Page, name: string, to: string): Promise<string> {
  const mail = freshMail();
  await page.goto(`/sign-up?to=${encodeURIComponent(to)}`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill(mail);
  await page.getByLabel('Password').fill('a longer password');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page).toHaveURL((url) => url.pathname === to);
  return mail;
}

/** A class of a new teacher, with what lets learners in. */
export async function openClass(page: Page, teacher: string, name: string) {
  await signUp(page, teacher, '/classes');
  await page.getByLabel('Name of the class').fill(name);
  await page.getByRole('button', { name: 'Open the class' }).click();
  await expect(page.getByText('Nobody has joined yet')).toBeVisible();
  const shown = page.getByLabel('Invitation');
  const link = (await shown.getByText('/join/').textContent()) as string;
  const code = (await shown.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).textContent()) as string;
  return { url: page.url(), link, code };
}

/** Somebody without an account who has joined by the link. */
export async function joinAsGuest(
  browser: Browser,
  baseURL: string | undefined,
  link: string,
  name: string,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ baseURL, ...options });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Join the class' }).click();
  await expect(page.getByText('You are in')).toBeVisible();
  return { context, page };
}
