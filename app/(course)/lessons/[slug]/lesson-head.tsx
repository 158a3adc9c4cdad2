import Link from 'next/link';
import type { Lesson } from '@/lib/content/library';
import { loadCourse } from '@/lib/content/load';
import { setSentence } from '@/lib/content/typography';
import { Icon } from '@/lib/ui/icon';

/** Title, what it is about, what one should know before, and what one can do after. */
export function LessonHead({ lesson }: { lesson: Lesson }) {
  const { entry } = lesson;
  const map = loadCourse();
  const part = map.parts.find((one) => one.id === entry.part);
  const all = map.parts.flatMap((one) => one.lessons);
  const before = entry.prerequisites.flatMap((slug) => all.find((one) => one.slug === slug) ?? []);
  return (
    <header className="mx-auto mb-12 max-w-[37rem] lg:mx-0">
      <p className="flex flex-wrap items-center gap-x-2 text-ink-soft text-sm">
        <Link href={`/#${entry.part}`} className="hover:text-ink hover:underline">
          {part?.title}
        </Link>
        <span aria-hidden="true">/</span>
        <span>Lesson {entry.number}</span>
        <span aria-hidden="true">/</span>
        <span className="inline-flex items-center gap-1">
          <Icon name="clock" size={15} />
          {entry.minutes} minutes
        </span>
      </p>
      <h1 className="mt-3 text-balance font-sans font-bold text-[2.1rem] leading-[1.12] tracking-[-0.025em] sm:text-[2.75rem]">
        {entry.title}
      </h1>
      <p className="mt-4 text-pretty font-serif text-[1.3rem] text-ink-soft leading-snug">
        {setSentence(entry.summary)}
      </p>
      <div className="mt-7 rounded-xl border border-line bg-surface px-5 py-4 text-[0.95rem] leading-relaxed">
        <h2 className="font-semibold">After this lesson you can</h2>
        <ul className="mt-2 grid gap-1.5">
          {Object.entries(entry.objectives).map(([id, text]) => (
            <li key={id} className="flex gap-2.5">
              <Icon name="target" size={17} className="mt-[0.28rem] text-accent" />
              <span>{setSentence(text)}</span>
            </li>
          ))}
        </ul>
        {before.length ? (
          <p className="mt-3 border-line border-t pt-3 text-ink-soft">
            It builds on{' '}
            {before.map((one, index) => (
              <span key={one.slug}>
                {index > 0 ? (index === before.length - 1 ? ' and ' : ', ') : ''}
                {one.status === 'ready' ? (
                  <Link
                    href={`/lessons/${one.slug}`}
                    prefetch={false}
                    className="text-accent underline underline-offset-2"
                  >
                    {one.title}
                  </Link>
                ) : (
                  one.title
                )}
              </span>
            ))}
            .
          </p>
        ) : null}
      </div>
    </header>
  );
}
