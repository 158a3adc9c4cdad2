/**
 * npm run bench:page -- --url http://127.0.0.1:3000 [--lessons a,b --rounds 3 --minutes 5 --memory a,b]
 *
 * Measures the playground and every lesson's first widget in Chromium while it trains at full speed:
 * script before and with the widget, time until the widget can be used; by the clock, with the page
 * thread slowed down four times, the delay of typing in a text field and the frames of the loss
 * curve; and by the processor time of the page thread, times four, its longest task and what a frame
 * costs. For the lessons of `--memory` the heap over `--minutes`. Whatever else the machine does
 * makes the clock's figures worse and leaves the processor's: the best of the rounds counts. Prints
 * a table and writes reports/page.json.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const url = option('url', 'http://127.0.0.1:3000');
/** `weight-updates` is the folder of `<WeightUpdates …>`. */
const tags = readdirSync(`${root}/lib/widgets`)
  .filter((name) => existsSync(`${root}/lib/widgets/${name}/view.tsx`))
  .map((name) => name.replace(/(^|-)([a-z])/g, (_, __, first) => first.toUpperCase()));
const withWidget = new RegExp(`^<(${tags.join('|')})\\b`, 'm');
const written = readdirSync(`${root}/content/lessons`).filter((name) => {
  const lesson = `${root}/content/lessons/${name}/lesson.mdx`;
  return existsSync(lesson) && withWidget.test(readFileSync(lesson, 'utf8'));
});
const lessons = option('lessons', ['/playground', ...written].join())
  .split(',')
  .filter(Boolean);
const rounds = Number(option('rounds', 3));
const slowdown = Number(option('slowdown', 4));
const minutes = Number(option('minutes', 5));
const memory = option('memory', '/playground').split(',').filter(Boolean);
const limits = { typing: 100, frames: 30, before: 170, widget: 60 };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

/** Counts every new picture of the loss curve, in the thread that draws it. */
function countDrawings() {
  const drawn = new Map();
  const { prototype } = OffscreenCanvasRenderingContext2D;
  const original = prototype.clearRect;
  prototype.clearRect = function (...given) {
    drawn.set(this.canvas, (drawn.get(this.canvas) ?? 0) + 1);
    return original.apply(this, given);
  };
  self.curveDrawings = () => Math.max(0, ...drawn.values());
}

/** Pictures of the curve drawn so far. Only charts are cleared: every other figure is a new bitmap. */
async function readDrawings(page) {
  const counts = await Promise.all(
    page.workers().map((worker) => worker.evaluate(() => self.curveDrawings?.() ?? 0)),
  );
  return Math.max(0, ...counts);
}

async function countWhile(page, milliseconds) {
  const [from, since] = [await readDrawings(page), performance.now()];
  await page.waitForTimeout(milliseconds);
  const drawings = (await readDrawings(page)) - from;
  return { drawings, rate: (1000 * drawings) / (performance.now() - since) };
}

/** Opens a lesson; gives its first widget, alive, and what it cost. */
async function openLesson(lesson) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 600 } });
  page.setDefaultTimeout(180_000);
  page.on('worker', (worker) => worker.evaluate(countDrawings).catch(() => {}));
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const heads = new Map();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/\.js(\?|$)/.test(response.url)) heads.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (heads.has(requestId)) bytes += encodedDataLength - heads.get(requestId);
  });
  const address = lesson.startsWith('/') ? lesson : `/lessons/${lesson}`;
  await page.goto(`${url}${address}`, { waitUntil: 'networkidle' });
  const before = bytes;
  const started = performance.now();
  // A lesson's widget comes alive once its place is near the screen; the playground is alive.
  await page.locator('.widget-slot, section[id^="widget-"]').first().scrollIntoViewIfNeeded();
  const slot = page.locator('section[id^="widget-"]').first();
  const train = slot.getByRole('button', { name: 'Train', exact: true });
  await train.click({ trial: true, timeout: 120_000 });
  const alive = performance.now() - started;
  await page.waitForLoadState('networkidle');
  return { page, session, slot, train, before, widget: bytes - before, alive };
}

/** Opens the same experiment without its last step: a run that rests has nothing to draw. */
async function trainOnAndOn(page, slot) {
  await slot.getByRole('button', { name: /^More: / }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    slot.getByRole('button', { name: 'Save experiment' }).click(),
  ]);
  const experiment = JSON.parse(readFileSync(await saved.path(), 'utf8'));
  const { steps: _, epochs: __, earlyStopping: ___, ...training } = experiment.training;
  await slot
    .locator('input[type="file"][accept*="json"]')
    .first()
    .setInputFiles({
      name: 'experiment.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...experiment, training })),
    });
}

/** A run that comes to its end all the same (it diverged, or a million steps are done) begins anew. */
async function keepTraining(page) {
  await page.evaluate(() => {
    const widget = document.querySelector('section[id^="widget-"]');
    setInterval(() => {
      const train = widget.querySelector('[aria-label="Train"]');
      if (!train) return;
      if (train.disabled) widget.querySelector('[aria-label="Back to the start"]').click();
      else train.click();
    }, 100);
  });
}

async function showCurve(slot) {
  const folded = slot.getByText(/^Loss against (step|update)$/);
  if ((await folded.count()) > 0) await folded.first().click();
  await slot
    .getByRole('img', { name: /^Loss against/ })
    .first()
    .scrollIntoViewIfNeeded();
}

/**
 * Delay of each of 25 key presses, from the press to the next picture, as the browser tells. The run
 * begins anew before, so that the smallest networks do not end their million steps meanwhile.
 */
async function measureTyping(page, slot) {
  await slot
    .getByRole('button', { name: 'Back to the start' })
    .evaluate((button) => button.click());
  await page.waitForTimeout(600);
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    // At the top: what Chromium without a head paints is lower by its toolbar than the page believes,
    // and a key typed outside of that counts until something inside is painted.
    field.style.cssText = 'position:fixed;z-index:99;left:0;top:4rem;width:20rem;height:3rem';
    field.setAttribute('aria-label', 'typing');
    document.body.append(field);
    window.delays = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (/^(key|input|beforeinput)/.test(name)) window.delays.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
    field.focus();
  });
  for (const key of 'the quick brown fox jumps') {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(110);
  }
  return page.evaluate(() => ({ worst: Math.max(16, ...window.delays) }));
}

/** Processor time of the page thread, times the slowdown, in ms: its longest task, and one frame of the curve. */
async function measureProcessor(page) {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'toplevel', 'devtools.timeline'],
  });
  const { drawings } = await countWhile(page, 4000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threads = new Map();
  for (const { name, pid, tid, tdur } of traceEvents) {
    if (!name.endsWith('RunTask') || !tdur) continue;
    const key = `${pid}/${tid}`;
    threads.set(key, [...(threads.get(key) ?? []), tdur / 1000]);
  }
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const sum = (tasks) => tasks.reduce((total, one) => total + one, 0);
  const [tasks = []] = mains
    .map(({ pid, tid }) => threads.get(`${pid}/${tid}`) ?? [])
    .sort((a, b) => sum(b) - sum(a));
  return {
    longest: slowdown * Math.max(0, ...tasks),
    frame: (slowdown * sum(tasks)) / Math.max(1, drawings),
  };
}

async function measureRound(lesson) {
  const { page, session, slot, before, widget, alive } = await openLesson(lesson);
  await trainOnAndOn(page, slot);
  await slot.getByLabel('Speed').first().selectOption('max');
  await keepTraining(page);
  await showCurve(slot);
  const processor = await measureProcessor(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let frames = 0;
  for (let i = 0; i < 4; i++) frames = Math.max(frames, (await countWhile(page, 1500)).rate);
  const { worst } = await measureTyping(page, slot);
  await page.close();
  return {
    alive,
    before: before / 1000,
    widget: widget / 1000,
    typing: worst,
    frames,
    ...processor,
  };
}

/** The page's heap in MB after a collection, every ten seconds. */
async function measureMemory(lesson) {
  const { page, session, slot } = await openLesson(lesson);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await trainOnAndOn(page, slot);
  await slot.getByLabel('Speed').first().selectOption('max');
  await keepTraining(page);
  await showCurve(slot);
  const heap = [];
  for (let i = 0; i < minutes * 6; i++) {
    await page.waitForTimeout(10_000);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    heap.push(Number((usedSize / 1e6).toFixed(2)));
  }
  await page.close();
  const third = Math.ceil(heap.length / 3);
  const mean = (part) => part.reduce((sum, v) => sum + v, 0) / part.length;
  return { heap, early: mean(heap.slice(0, third)), late: mean(heap.slice(-third)) };
}

const report = { at: new Date().toISOString(), slowdown, loadBefore: loadavg(), lessons: {} };
console.log(
  `Load average ${loadavg()
    .map((v) => v.toFixed(1))
    .join(' ')}; best of ${rounds}\n`,
);
const cell = (value, digits, over) => `${value.toFixed(digits)}${over ? ' !' : ''}`.padStart(12);
console.log(
  [
    'lesson'.padEnd(30),
    ...['page kB', 'widget kB', 'alive ms', 'typing ms', 'curve fps', 'longest ms', 'frame ms'].map(
      (t) => t.padStart(12),
    ),
  ].join(''),
);
for (const lesson of lessons) {
  const all = [];
  for (let i = 0; i < rounds; i++) all.push(await measureRound(lesson));
  const least = (field) => Math.min(...all.map((one) => one[field]));
  const best = {
    before: least('before'),
    widget: least('widget'),
    alive: least('alive'),
    typing: least('typing'),
    frames: Math.max(...all.map((one) => one.frames)),
    longest: least('longest'),
    frame: least('frame'),
  };
  report.lessons[lesson] = { ...best, rounds: all };
  console.log(
    lesson.padEnd(30) +
      cell(best.before, 1, best.before > limits.before) +
      cell(best.widget, 1, best.widget > limits.widget) +
      cell(best.alive, 0) +
      cell(best.typing, 0, best.typing > limits.typing) +
      cell(best.frames, 1, best.frames < limits.frames) +
      cell(best.longest, 0, best.longest > limits.typing) +
      cell(best.frame, 1, best.frame > 1000 / limits.frames),
  );
}
for (const lesson of memory) {
  const { heap, early, late } = await measureMemory(lesson);
  report.lessons[lesson] = { ...report.lessons[lesson], heap };
  console.log(
    `\n${lesson}: heap over ${minutes} min, first third ${early.toFixed(2)} MB, last ${late.toFixed(2)} MB`,
  );
  console.log(heap.join(' '));
}
report.loadAfter = loadavg();
mkdirSync(`${root}/reports`, { recursive: true });
writeFileSync(`${root}/reports/page.json`, `${JSON.stringify(report, null, 2)}\n`);
await browser.close();
