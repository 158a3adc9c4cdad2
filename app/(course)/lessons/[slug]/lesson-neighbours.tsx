import Link from 'next/link';
import type { LessonEntry } from '@/lib/content/library';
import { Icon } from '@/lib/ui/icon';

/** The way on, at the end of the text. */
export function LessonNeighbours({
  previous,
  next,
}: {
  previous: LessonEntry | null;
  next: LessonEntry | null;
}) {
  const card =
    'group flex min-h-20 flex-1 flex-col justify-center rounded-xl border border-line bg-surface px-5 py-4 hover:border-accent';
  return (
    <nav
      aria-label="Neighbouring lessons"
      className="lesson-neighbours mx-auto mt-20 flex max-w-[37rem] flex-wrap gap-4 lg:mx-0"
    >
      {previous ? (
        <Link href={`/lessons/${previous.slug}`} prefetch={false} className={card}>
          <span className="flex items-center gap-1.5 text-ink-soft text-sm">
            <Icon name="arrowLeft" size={16} /> Before
          </span>
          <span className="mt-1 font-semibold">{previous.title}</span>
        </Link>
      ) : null}
      {next ? (
        <Link href={`/lessons/${next.slug}`} prefetch={false} className={`${card} items-end`}>
          <span className="flex items-center gap-1.5 text-ink-soft text-sm">
            Next <Icon name="arrowRight" size={16} />
          </span>
          <span className="mt-1 text-end font-semibold">{next.title}</span>
        </Link>
      ) : (
        <Link href="/" className={`${card} items-end`}>
          <span className="flex items-center gap-1.5 text-ink-soft text-sm">
            All lessons <Icon name="arrowRight" size={16} />
          </span>
          <span className="mt-1 font-semibold">Back to the course map</span>
        </Link>
      )}
    </nav>
  );
}
