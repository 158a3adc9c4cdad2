import type { Calibration } from '@/lib/progress/mastery';
import { levels } from '@/lib/quiz/runner/certainty';

/** Said against so: where the bars reach the mark, the learner knows what they know. */
export function CalibrationFigure({ calibration }: { calibration: Calibration[] }) {
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-xl">How sure, and how right</h2>
      <p className="text-ink-soft">
        Each row gathers first answers given with that certainty. The line marks what you said; the
        bar shows how often you were right: a bar that ends short of the line says you were too
        sure.
      </p>
      <ul className="grid gap-3">
        {calibration.map(({ said, answers, right }) => {
          const share = Math.round((right / answers) * 100);
          return (
            <li key={said} className="grid grid-cols-[6.5rem_1fr_7rem] items-center gap-3 text-sm">
              <span className="leading-tight">
                {levels.find((level) => Number(level.value) === said)?.text}
                <span className="block text-ink-soft">{said} % sure</span>
              </span>
              <span
                role="img"
                aria-label={`${share} % right, ${said} % said`}
                className="relative h-5 rounded-md bg-line"
              >
                <span
                  className="absolute inset-y-0 left-0 rounded-md bg-you"
                  style={{ width: `${share}%` }}
                />
                <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `${said}%` }} />
              </span>
              <span className="tabular text-ink-soft">
                {right} of {answers} right
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
