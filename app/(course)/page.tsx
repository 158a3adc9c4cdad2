import Link from 'next/link';
import { loadCourse } from '@/lib/content/load';
import { buttonClass } from '@/lib/ui/button';
import { AssignedToMe } from './assigned-to-me';
import { CoursePartSection } from './course-part';
import { ContinueButton, CourseStateProvider } from './course-state';
import { HomeFigure } from './home-figure';

export default function HomePage() {
  const course = loadCourse();
  const lessons = course.parts.flatMap((part) => part.lessons);
  const first = lessons.find((lesson) => lesson.status === 'ready');
  const titles = Object.fromEntries(lessons.map((lesson) => [lesson.slug, lesson.title]));
  return (
    <CourseStateProvider>
      <div className="mx-auto max-w-page px-4 sm:px-6">
        <section className="grid items-center gap-x-16 gap-y-10 py-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)] lg:py-20">
          <div>
            <h1 className="max-w-[16ch] text-balance font-bold text-[2.5rem] leading-[1.05] tracking-[-0.03em] sm:text-[3.5rem]">
              {course.title}
            </h1>
            <p className="mt-6 max-w-[36rem] text-pretty font-serif text-[1.3rem] text-ink-soft leading-normal">
              {course.summary}
            </p>
            <p className="mt-8 flex flex-wrap gap-3">
              {first ? <ContinueButton first={first.slug} titles={titles} /> : null}
              <Link href="/playground" prefetch={false} className={buttonClass('secondary')}>
                Open the playground
              </Link>
            </p>
          </div>
          <AssignedToMe />
          <HomeFigure />
        </section>
        <h2 id="map" className="sr-only">
          The course
        </h2>
        <div className="grid gap-14">
          {course.parts.map((part, index) => (
            <CoursePartSection key={part.id} part={part} number={index + 1} />
          ))}
        </div>
      </div>
    </CourseStateProvider>
  );
}
