import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { compileLesson } from '@/lib/content/compile';
import { evaluateLesson } from '@/lib/content/evaluate';
import type { Lesson } from '@/lib/content/library';
import {
  contentFingerprint,
  loadContentFiles,
  loadCourse,
  loadLesson,
  loadLessonFaults,
} from '@/lib/content/load';
import { readLesson } from '@/lib/content/read-lesson';
import { readers } from '@/lib/content/readers';
import { FaultPanel } from './fault-panel';
import { buildLessonComponents } from './lesson-components';
import { LessonHead } from './lesson-head';
import { LessonNeighbours } from './lesson-neighbours';
import { LessonProgress } from './lesson-progress';
import { LiveReload } from './live-reload';
import { ReadingMarker } from './reading-marker';
import { TableOfContents } from './table-of-contents';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

const writing = process.env.NODE_ENV !== 'production';

export function generateStaticParams() {
  // While writing, a course that cannot be read must not take its pages away: they say what is wrong.
  if (writing) return loadContentFiles().lessons.map(({ slug }) => ({ slug }));
  return loadCourse()
    .parts.flatMap((part) => part.lessons)
    .filter((lesson) => lesson.status === 'ready')
    .map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = openLesson((await params).slug);
  if (!lesson) return {};
  const { title, summary } = lesson.entry;
  const openGraph = { title, description: summary, type: 'article' as const };
  return { title, description: summary, openGraph };
}

/** While writing, a lesson that cannot be read is a page that says why. */
function openLesson(slug: string): Lesson | null {
  if (!writing) return loadLesson(slug);
  try {
    return loadLesson(slug);
  } catch {
    return null;
  }
}

async function renderBody(lesson: Lesson): Promise<ReactNode> {
  const { slug } = lesson.entry;
  const { tags } = readLesson(slug, slug, lesson.body, readers.tags);
  const Body = evaluateLesson(await compileLesson(lesson.body));
  const components = buildLessonComponents({ slug, tags });
  for (const [, name] of writing ? lesson.body.matchAll(/<([A-Z]\w*)/g) : []) {
    components[name] ??= UnknownTag;
  }
  return <Body components={components} />;
}

/** Stands where an author wrote a tag that there is none of; the panel above says so. */
function UnknownTag({ children }: { children?: ReactNode }) {
  return <div className="rounded-xl border border-wrong border-dashed p-4">{children}</div>;
}

export default async function LessonPage({ params }: Props) {
  const { slug } = await params;
  const lesson = openLesson(slug);
  const faults = writing ? loadLessonFaults(slug, readers) : [];
  if (!lesson && faults.length === 0) notFound();
  if (!lesson || faults.length > 0) return <Broken lesson={lesson} faults={faults} />;
  const sections = lesson.sections.filter((section) => section.depth === 2);
  return (
    <>
      <div className="reading-progress" aria-hidden="true" />
      <div className="mx-auto grid max-w-[79rem] gap-x-12 px-4 pt-10 sm:px-6 xl:grid-cols-[13rem_minmax(0,60rem)] xl:justify-center">
        <TableOfContents sections={sections} />
        <article className="min-w-0">
          <LessonHead lesson={lesson} />
          <LessonText slug={slug}>{await renderBody(lesson)}</LessonText>
          <ReadingMarker slug={slug} sections={sections.map((section) => section.id)} />
          <LessonNeighbours previous={lesson.previous} next={lesson.next} />
        </article>
      </div>
      {writing ? <LiveReload made={contentFingerprint()} /> : null}
    </>
  );
}

function LessonText({ slug, children }: { slug: string; children: ReactNode }) {
  return (
    <div className="lesson-body">
      <div className="lesson-text">
        <LessonProgress slug={slug}>{children}</LessonProgress>
      </div>
    </div>
  );
}

/** The faults, and below them as much of the lesson as can be shown. */
async function Broken({
  lesson,
  faults,
}: {
  lesson: Lesson | null;
  faults: Awaited<ReturnType<typeof loadLessonFaults>>;
}) {
  const body = lesson ? await renderBody(lesson).catch(() => null) : null;
  return (
    <div className="mx-auto max-w-[63rem] px-4 pt-10 sm:px-6">
      <FaultPanel faults={faults} />
      {lesson ? <LessonHead lesson={lesson} /> : null}
      {lesson && body ? <LessonText slug={lesson.entry.slug}>{body}</LessonText> : null}
      <LiveReload made={contentFingerprint()} />
    </div>
  );
}
