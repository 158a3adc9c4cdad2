import Link from 'next/link';
import type { CourseMap } from '@/lib/content/library';
import type { CourseProgress, Stage } from '@/lib/progress/course-progress';
import { ProgressBar } from '@/lib/ui/progress-bar';

const stages: Record<Stage, string> = {
  new: 'Not begun',
  reading: 'Reading',
  read: 'Read',
  practised: 'Practised',
  mastered: 'Mastered',
};

export function LessonRows({ course, progress }: { course: CourseMap; progress: CourseProgress }) {
  return (
    <div className="grid gap-8">
      {course.parts.map((part) => {
        const lessons = part.lessons.filter((lesson) => progress.lessons[lesson.slug]);
        if (lessons.length + part.quizzes.length === 0) return null;
        return (
          <section key={part.id} className="grid gap-2">
            <h2 className="font-semibold text-xl">{part.title}</h2>
            <ul className="divide-y divide-line rounded-2xl border border-line bg-surface">
              {lessons.map((lesson) => {
                const own = progress.lessons[lesson.slug];
                return (
                  <Row
                    key={lesson.slug}
                    href={`/lessons/${lesson.slug}`}
                    title={`${lesson.number}. ${lesson.title}`}
                    {...own}
                    stage={stages[own.stage]}
                  />
                );
              })}
              {part.quizzes.map((quiz) => (
                <Row
                  key={quiz.slug}
                  href={`/quiz/${quiz.slug}`}
                  title={quiz.title}
                  stage=""
                  {...progress.quizzes[quiz.slug]}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Row({
  href,
  title,
  stage,
  questions,
  mastered,
  due,
}: {
  href: string;
  title: string;
  stage: string;
  questions: number;
  mastered: number;
  due: number;
}) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-1 px-4 py-3 hover:bg-sunken sm:grid-cols-[1fr_6rem_10rem]"
      >
        <span>{title}</span>
        <span className="text-end text-ink-soft text-sm">
          {due > 0 ? <span className="font-semibold text-warn">{due} due</span> : stage}
        </span>
        <span className="col-span-2 flex items-center gap-2 sm:col-span-1">
          <ProgressBar
            label={`${title}: ${mastered} of ${questions} questions mastered`}
            value={mastered}
            max={questions || 1}
            tone="right"
            className="flex-1"
          />
          <span aria-hidden="true" className="tabular w-14 text-end text-ink-soft text-sm">
            {mastered} of {questions}
          </span>
        </span>
      </Link>
    </li>
  );
}
