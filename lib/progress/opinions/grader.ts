import type { KeyedQuestion } from '../../quiz/grading';
import { createEndpoint } from './endpoint';
import { createSecondLook, type SecondLook } from './second-look';

const kept = globalThis as typeof globalThis & { descentSecondLook?: SecondLook };

/** Long enough for a model on the host's own machine; nobody waits for it. */
const milliseconds = 30_000;

/** This process's second look, where the host has switched one on. `npm start` checks the settings. */
export function getSecondLook(course: {
  loadQuestion: (id: string) => { question: KeyedQuestion } | null;
}): SecondLook | undefined {
  const { GRADER_URL: url, GRADER_MODEL: model, GRADER_KEY: key } = process.env;
  if (!url || !model) return undefined;
  if (kept.descentSecondLook) return kept.descentSecondLook;
  kept.descentSecondLook = createSecondLook({
    model,
    ask: createEndpoint({ url: baseOf(url), key: key || null, model, milliseconds }),
    loadQuestion: course.loadQuestion,
    now: () => new Date(),
    report: (problem) => console.error(problem),
  });
  // What the last server left unasked.
  kept.descentSecondLook.wake();
  return kept.descentSecondLook;
}

/** People copy the whole address from an example. */
function baseOf(url: string): string {
  return url.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
}
