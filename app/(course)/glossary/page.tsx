import type { Metadata } from 'next';
import { setApostrophes } from '@/lib/content/apostrophes';
import { loadCourse, loadGlossary } from '@/lib/content/load';
import { renderInlineMarkdown } from '@/lib/content/markdown';
import { PageTitle } from '@/lib/ui/page-title';
import { ProseLink } from '@/lib/ui/prose/link';

export const metadata: Metadata = {
  title: 'Glossary',
  description: 'The words of the field, each defined in one or two sentences.',
};

export default function GlossaryPage() {
  const terms = loadGlossary().toSorted((a, b) =>
    a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }),
  );
  const lessons = loadCourse().parts.flatMap((part) => part.lessons);
  const letters = [...new Set(terms.map((term) => term.term[0].toUpperCase()))];
  return (
    <div className="mx-auto max-w-[60rem] px-4 pt-12 sm:px-6">
      <PageTitle lead={`${terms.length} words of the field, as this course uses them.`}>
        Glossary
      </PageTitle>
      <nav aria-label="Letters" className="mt-6 flex flex-wrap gap-1">
        {letters.map((letter) => (
          <a
            key={letter}
            href={`#letter-${letter}`}
            className="grid size-10 place-items-center rounded-md border border-line text-ink-soft text-sm hover:bg-sunken hover:text-ink"
          >
            {letter}
          </a>
        ))}
      </nav>
      {letters.map((letter) => (
        <section
          key={letter}
          aria-label={letter}
          className="mt-10 grid gap-x-8 border-line border-t pt-5 sm:grid-cols-[3rem_minmax(0,1fr)]"
        >
          <h2 id={`letter-${letter}`} className="font-bold text-2xl text-ink-faint">
            {letter}
          </h2>
          <dl className="grid gap-6">
            {terms
              .filter((term) => term.term[0].toUpperCase() === letter)
              .map((term) => {
                const lesson = lessons.find((one) => one.slug === term.lesson);
                return (
                  <div key={term.id} id={term.id} className="glossary-entry">
                    <dt className="font-semibold">
                      {term.term}
                      {term.also.length ? (
                        <span className="font-normal text-ink-soft"> ({term.also.join(', ')})</span>
                      ) : null}
                    </dt>
                    <dd className="mt-1 font-serif text-[1.09rem] leading-relaxed">
                      <span
                        // biome-ignore lint/security/noDangerouslySetInnerHtml: the course's own glossary
                        dangerouslySetInnerHTML={{
                          __html: renderInlineMarkdown(setApostrophes(term.definition)),
                        }}
                      />
                      {lesson?.status === 'ready' ? (
                        <span className="mt-1 block font-sans text-accent text-sm underline underline-offset-2">
                          <ProseLink href={`/lessons/${lesson.slug}`}>{lesson.title}</ProseLink>
                        </span>
                      ) : null}
                    </dd>
                  </div>
                );
              })}
          </dl>
        </section>
      ))}
    </div>
  );
}
