'use client';

import Link from 'next/link';
import { sayWindow } from '@/lib/ui/dates';
import { Icon } from '@/lib/ui/icon';
import { Moment } from '@/lib/ui/moment';
import { useCourseState } from './course-state';

/**
 * What this learner's classes have assigned and is not over, only where there is something: between the words and the
 * figure on a narrow screen, below both on a wide one.
 */
export function AssignedToMe() {
  const standing = useCourseState();
  if (!standing || standing.assigned.length === 0) return null;
  const now = new Date(standing.now);
  return (
    <section aria-labelledby="assigned-title" className="lg:order-last lg:col-span-2">
      <h2 id="assigned-title" className="font-bold text-xl tracking-tight">
        Assigned to you
      </h2>
      <ul className="mt-4 divide-y divide-line rounded-2xl border border-line bg-surface shadow-card">
        {standing.assigned.map(({ id, slug, title, className, opens, due, stage, own }) => (
          <li key={id}>
            <Link
              href={`/quiz/${slug}`}
              prefetch={false}
              className="flex flex-wrap items-center gap-x-6 gap-y-1 px-5 py-4 hover:bg-sunken"
            >
              <span className="min-w-0 basis-64 grow">
                <span className="block break-words font-semibold">{title}</span>
                <span className="break-words text-ink-soft text-sm">
                  {className} · {own}
                </span>
              </span>
              <span className="text-sm sm:text-end">
                <span className="block font-medium text-accent">{sayWindow(opens, due, now)}</span>
                {stage === 'coming' && opens ? (
                  <span className="text-ink-soft">
                    <Moment at={opens} />
                  </span>
                ) : due ? (
                  <span className="text-ink-soft">
                    <Moment at={due} />
                  </span>
                ) : null}
              </span>
              <Icon name="chevronRight" className="text-ink-faint max-sm:hidden" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
