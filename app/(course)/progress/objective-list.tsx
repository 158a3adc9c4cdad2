import type { ObjectiveProgress } from '@/lib/progress/objectives';
import { ProgressBar } from '@/lib/ui/progress-bar';

export function ObjectiveList({ objectives }: { objectives: ObjectiveProgress[] }) {
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-lg">What you can do</h2>
      <ul className="grid gap-4">
        {objectives.map((one) => (
          <li key={`${one.lesson}.${one.objective}`} className="grid gap-1">
            <span className="flex items-baseline justify-between gap-4">
              <a href={`/lessons/${one.lesson}`} className="hover:underline">
                {one.text}
              </a>
              <span className="tabular whitespace-nowrap text-ink-soft text-sm">
                {one.mastered} of {one.questions}
              </span>
            </span>
            <ProgressBar label={one.text} value={one.share ?? 0} tone="right" />
          </li>
        ))}
      </ul>
    </section>
  );
}
