import type { Calibration } from '@/lib/progress/mastery';

/** Said against so: where the bars reach the mark, the learner knows what they know. */
export function CalibrationFigure({ calibration }: { calibration: Calibration[] }) {
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-lg">How sure, and how right</h2>
      <p className="text-ink-soft">
        Each row gathers first answers given with that certainty. The line marks what you said; the
        bar shows how often you were right.
      </p>
      <ul className="grid gap-3">
        {calibration.map(({ said, answers, right }) => {
          const share = Math.round((right / answers) * 100);
          return (
            <li key={said} className="grid grid-cols-[6.5rem_1fr_7rem] items-center gap-3 text-sm">
              <span>{said} % sure</span>
              <span
                role="img"
                aria-label={`${share} % right`}
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
