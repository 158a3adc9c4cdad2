import Link from 'next/link';
import type { ObjectiveProgress } from '@/lib/progress/objectives';
import { ProgressBar } from '@/lib/ui/progress-bar';

/** Objectives of the lessons that were begun, lesson by lesson. */
export function ObjectiveList({
  objectives,
  titles,
}: {
  objectives: ObjectiveProgress[];
  titles: Record<string, string>;
}) {
  const lessons = [...new Set(objectives.map((one) => one.lesson))];
  return (
    <section className="grid gap-6">
      <div className="grid gap-1">
        <h2 className="font-semibold text-xl">What you can do</h2>
        <p className="text-ink-soft">
          Each line is an aim of a lesson, with how many of its questions you have mastered.
        </p>
      </div>
      {lessons.map((lesson) => (
        <section key={lesson} className="grid gap-2">
          <h3>
            <Link
              href={`/lessons/${lesson}`}
              prefetch={false}
              className="inline-flex min-h-10 items-center font-semibold hover:underline"
            >
              {titles[lesson]}
            </Link>
          </h3>
          <ul className="grid gap-4">
            {objectives
              .filter((one) => one.lesson === lesson)
              .map((one) => (
                <li key={one.objective} className="grid gap-1.5">
                  <span className="flex items-baseline justify-between gap-4">
                    {one.text}
                    <span className="tabular whitespace-nowrap text-ink-soft text-sm">
                      {one.mastered} of {one.questions}
                    </span>
                  </span>
                  <ProgressBar
                    label={one.text}
                    value={one.mastered}
                    max={one.questions || 1}
                    tone="right"
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
