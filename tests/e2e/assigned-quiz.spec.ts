import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { wallTime } from '../../lib/classroom/assignments/zone';
import { loadQuiz } from '../../lib/content/load';
import { expectAccessible, expectNothingSticksOut } from './accessibility';
import { onceAlive } from './hydration';
import { keyPieces } from './key-pieces';
import { joinAsGuest, openClass } from './people';

const slug = 'initialization';
const { title } = loadQuiz(slug)!;
const asked = 'initialization-predict';
// Far enough from a whole number of hours that a slow machine changes no word.
const inTwoDays = () => new Date(Date.now() + 47.2 * 3_600_000);
const card = (page: Page, id: string) => page.locator(`form[data-question="${id}"]`);

/** Pieces of this quiz's keys in what the learner is sent. */
async function keysIn(request: APIRequestContext, sitting: string): Promise<string[]> {
  const pieces = keyPieces(loadQuiz(slug)!.questions);
  expect(pieces.size).toBeGreaterThan(10);
  const found: string[] = [];
  const pages = [sitting, `/quiz/${slug}`, `/lessons/${slug}`, '/progress', '/review', '/classes'];
  const data = [
    `/api/sittings?quiz=${slug}`,
    `/api/progress/lesson/${slug}`,
    '/api/progress',
    '/settings/download',
  ];
  for (const path of [...pages, ...data]) {
    for (const headers of pages.includes(path) ? [undefined, { RSC: '1' }] : [undefined]) {
      const text = await (await request.get(path, { headers })).text();
      for (const [piece, id] of pieces) {
        if (text.includes(piece)) found.push(`${path}: “${piece}” of ${id}`);
      }
    }
  }
  return found;
}

test('a teacher assigns a quiz, a learner takes it, and marks and keys appear after the deadline and not before', async ({
  browser,
  baseURL,
}) => {
  const due = inTwoDays();
  const teacher = await browser.newContext({ baseURL, timezoneId: 'Europe/Berlin' });
  const page = await teacher.newPage();
  const room = await openClass(page, 'Tess', 'Spring');
  const learner = await joinAsGuest(browser, baseURL, room.link, 'Grace', {
    timezoneId: 'America/New_York',
  });
  await expect(learner.page.getByText('Nothing is assigned at the moment.')).toBeVisible();

  // What is wrong is said beside its field, and nothing typed is lost.
  await page.getByRole('link', { name: 'Assign a quiz' }).click();
  await expect(page.getByText('Europe/Berlin')).toBeVisible();
  await page.getByLabel('Quiz', { exact: true }).selectOption(slug);
  await page.getByLabel('Time limit in minutes').fill('half an hour');
  await page.getByLabel('How often it may be taken').fill('1');
  await page.getByLabel('After the deadline').check();
  const assign = page.getByRole('button', { name: 'Assign the quiz' });
  await assign.click();
  await expect(page.getByText('got “half an hour”')).toBeVisible();
  await expect(page.getByLabel('Time limit in minutes')).toHaveValue('half an hour');
  await expect(page.getByLabel('Quiz', { exact: true })).toHaveValue(slug);
  await expect(page.getByLabel('After the deadline')).toBeChecked();
  await expectAccessible(page);
  await expectNothingSticksOut(page);
  await page.getByLabel('Time limit in minutes').fill('30');
  await assign.click();
  await expect(page.getByText('Marks after the deadline need a deadline.')).toBeVisible();
  // Of a date typed in part nothing is sent; it must not pass for no deadline.
  await page.getByLabel('At once').check();
  await page.getByLabel('Due').focus();
  await page.keyboard.type('11');
  await assign.click();
  await expect(page.getByText('Type the whole date and the time')).toBeVisible();
  await page.getByLabel('After the deadline').check();
  await page.getByLabel('Due').fill(wallTime('Europe/Berlin', due));
  await assign.press('Enter');
  await expect(page.getByText('The quiz is assigned.')).toBeVisible();
  await expect(page.getByText('0 of 1 begun')).toBeVisible();
  await expect(page.getByText('Due in 47 hours')).toBeVisible();
  await expectAccessible(page);
  await expectNothingSticksOut(page);

  // The learner finds it on the class page, on the first page and at the quiz, on their own clock.
  await learner.page.reload();
  await expect(
    learner.page.getByText('30 minutes · once · marks after the deadline'),
  ).toBeVisible();
  await expectAccessible(learner.page);
  await expectNothingSticksOut(learner.page);
  await learner.page.goto('/');
  const shown = learner.page.getByRole('region', { name: 'Assigned to you' });
  await expect(shown.getByText('not begun')).toBeVisible();
  const [day, time] = wallTime('America/New_York', due).split('T');
  await expect(shown.locator('time')).toContainText(`${Number(day.slice(8))} `);
  await expect(shown.locator('time')).toContainText(time);
  await shown.getByRole('link').click();
  await expect(
    learner.page.getByRole('heading', { name: 'For your class “Spring”' }),
  ).toBeVisible();
  await expect(learner.page.getByText('You see how you did after each question.')).toBeHidden();
  await expectAccessible(learner.page);
  await expectNothingSticksOut(learner.page);

  // Outside a sitting its questions and their hints are closed.
  const headers = { origin: baseURL as string };
  const hint = { questionId: 'initialization-deviation', sittingId: null, seed: 1 };
  const outside = await learner.context.request.post('/api/hints', { headers, data: hint });
  expect(outside.status()).toBe(403);

  await learner.page.goto(`/lessons/${slug}`);
  await expect(card(learner.page, asked).getByText('kept for a quiz')).toBeVisible();
  await card(learner.page, asked).getByRole('link', { name: 'To the quiz' }).click();

  await learner.page.getByRole('button', { name: 'Begin' }).click();
  await learner.page.waitForURL(new RegExp(`/quiz/${slug}/.+`));
  await expect(learner.page.getByRole('timer')).toHaveText(/^(30:00|29:\d\d)$/);
  await onceAlive(card(learner.page, asked));
  const saved = learner.page.waitForResponse((reply) => reply.url().endsWith('/api/drafts'));
  await card(learner.page, asked).getByLabel('Nothing. The loss stays where it was.').check();
  await saved;
  await learner.page.getByRole('button', { name: 'Hand in' }).click();
  await learner.page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(learner.page.getByText('The marks are shown when the deadline')).toBeVisible();
  await expect(card(learner.page, hint.questionId).getByText('Not answered.')).toBeVisible();
  await expect(learner.page.getByRole('button', { name: 'Check my answer' })).toBeHidden();
  const sitting = new URL(learner.page.url()).pathname;
  expect(await keysIn(learner.context.request, sitting)).toEqual([]);
  const standing = async () => (await learner.context.request.get('/api/progress')).json();
  expect((await standing()).lessons[slug]).toMatchObject({ answered: 1, mastered: 0 });
  await learner.page.goto(`/quiz/${slug}`);
  await expect(learner.page.getByText('This quiz can be taken once')).toBeVisible();

  // The deadline comes: the teacher makes it now.
  await page.reload();
  await expect(page.getByText('1 of 1 begun')).toBeVisible();
  await page.getByRole('link', { name: /^Change or withdraw/ }).click();
  await expect(page.getByLabel('Due')).toHaveValue(/T\d\d:\d\d/);
  await expectAccessible(page);
  await expectNothingSticksOut(page);
  await page.getByText('Close it now…').click();
  await page.getByRole('button', { name: 'Close it now' }).click();
  await expect(page.getByText('The quiz is closed.')).toBeVisible();
  await learner.page.goto(sitting);
  await expect(learner.page.getByText(/^1 of \d+ points$/)).toBeVisible();
  expect(await keysIn(learner.context.request, sitting)).not.toEqual([]);
  expect((await standing()).lessons[slug]).toMatchObject({ answered: 1, mastered: 1 });

  await page.getByRole('link', { name: /^Change or withdraw/ }).click();
  await page.getByText('Withdraw it…').click();
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(page.getByText('The quiz is withdrawn.')).toBeVisible();
  await expect(page.getByRole('heading', { name: title })).toBeHidden();
});

test('a quiz is assigned without JavaScript, in UTC, and by nobody but a teacher of the class', async ({
  page,
  browser,
  baseURL,
}) => {
  const room = await openClass(page, 'Tess', 'Spring');
  const guest = await joinAsGuest(browser, baseURL, room.link, 'Grace');
  const address = `${room.url}/assignments/new`;
  expect((await guest.context.request.get(address)).status()).toBe(404);
  const plain = await browser.newContext({
    ...{ baseURL, javaScriptEnabled: false },
    storageState: await page.context().storageState(),
  });
  const still = await plain.newPage();
  await still.goto(address);
  await expect(still.getByText('in the zone UTC')).toBeVisible();
  await still.getByLabel('Quiz', { exact: true }).selectOption(slug);
  await still.getByLabel('Due').fill('2020-01-01T10:00');
  await still.getByRole('button', { name: 'Assign the quiz' }).click();
  await expect(still.getByText('This moment has passed already.')).toBeVisible();
  await expect(still.getByLabel('Quiz', { exact: true })).toHaveValue(slug);
  await still.getByLabel('Due').fill(wallTime('UTC', inTwoDays()));
  await still.getByRole('button', { name: 'Assign the quiz' }).click();
  await expect(still.getByText('The quiz is assigned.')).toBeVisible();
  await expect(still.getByText('Due in 47 hours')).toBeVisible();
});
