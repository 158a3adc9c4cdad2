import { expect, type Page } from '@playwright/test';

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
