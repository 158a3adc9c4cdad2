import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { compileLesson } from '@/lib/content/compile';
import { evaluateLesson } from '@/lib/content/evaluate';
import { loadCourse, loadLesson } from '@/lib/content/load';
import { readLesson } from '@/lib/content/read-lesson';
import { readers } from '@/lib/content/readers';
import { buildLessonComponents } from './lesson-components';
import { LessonHead } from './lesson-head';
import { LessonNeighbours } from './lesson-neighbours';
import { LessonProgress } from './lesson-progress';
import { ReadingMarker } from './reading-marker';
import { TableOfContents } from './table-of-contents';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return loadCourse()
    .parts.flatMap((part) => part.lessons)
    .filter((lesson) => lesson.status === 'ready')
    .map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = loadLesson((await params).slug);
  if (!lesson) return {};
  const { title, summary } = lesson.entry;
  return {
    title,
    description: summary,
    openGraph: { title, description: summary, type: 'article' },
  };
}

export default async function LessonPage({ params }: Props) {
  const { slug } = await params;
  const lesson = loadLesson(slug);
  if (!lesson) notFound();
  const Body = evaluateLesson(await compileLesson(lesson.body));
  const { tags } = readLesson(slug, slug, lesson.body, readers.tags);
  const sections = lesson.sections.filter((section) => section.depth === 2);
  return (
    <>
      <div className="reading-progress" aria-hidden="true" />
      <div className="mx-auto grid max-w-[79rem] gap-x-12 px-4 pt-10 sm:px-6 xl:grid-cols-[13rem_minmax(0,60rem)] xl:justify-center">
        <TableOfContents sections={sections} />
        <article className="min-w-0">
          <LessonHead lesson={lesson} />
          <div className="lesson-body">
            <div className="lesson-text">
              <LessonProgress slug={slug}>
                <Body components={buildLessonComponents({ slug, tags })} />
              </LessonProgress>
            </div>
          </div>
          <ReadingMarker slug={slug} sections={sections.map((section) => section.id)} />
          <LessonNeighbours previous={lesson.previous} next={lesson.next} />
        </article>
      </div>
    </>
  );
}
