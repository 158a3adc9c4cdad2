import Link from 'next/link';
import type { CoursePart, LessonEntry, QuizEntry } from '@/lib/content/library';
import { Icon } from '@/lib/ui/icon';
import { LessonState, QuizState } from './course-state';

/** One of the four parts: what it is about, its lessons in order, and the quizzes that close it. */
export function CoursePartSection({ part, number }: { part: CoursePart; number: number }) {
  return (
    <section
      id={part.id}
      aria-labelledby={`${part.id}-title`}
      className="grid gap-x-16 gap-y-5 border-line border-t pt-8 lg:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <div className="lg:sticky lg:top-20 lg:self-start">
        <p className="text-ink-faint text-sm">Part {number}</p>
        <h3 id={`${part.id}-title`} className="mt-0.5 font-bold text-xl tracking-tight">
          {part.title}
        </h3>
        <p className="mt-2 text-ink-soft leading-relaxed">{part.summary}</p>
      </div>
      <ol className="grid gap-1">
        {part.lessons.map((lesson) => (
          <LessonRow key={lesson.slug} lesson={lesson} />
        ))}
        {part.quizzes.map((quiz) => (
          <QuizRow key={quiz.slug} quiz={quiz} />
        ))}
      </ol>
    </section>
  );
}

const row =
  'grid grid-cols-[2.25rem_minmax(0,1fr)] sm:grid-cols-[2.25rem_minmax(0,1fr)_auto] gap-x-3 gap-y-1 rounded-xl px-3 py-3.5 -mx-3';
const state = 'col-start-2 sm:col-start-3';

function LessonRow({ lesson }: { lesson: LessonEntry }) {
  const body = (
    <>
      <span className="tabular pt-px text-ink-faint">{lesson.number}</span>
      <span>
        <span className="block font-semibold text-[1.05rem]">{lesson.title}</span>
        <span className="mt-0.5 block text-pretty text-ink-soft leading-snug">
          {lesson.summary}
        </span>
      </span>
      {lesson.status === 'ready' ? (
        <span className={state}>
          <LessonState slug={lesson.slug} minutes={lesson.minutes} />
        </span>
      ) : (
        <span className={`${state} pt-0.5 text-ink-faint text-sm`}>coming</span>
      )}
    </>
  );
  if (lesson.status !== 'ready') return <li className={`${row} text-ink-soft`}>{body}</li>;
  return (
    <li>
      <Link href={`/lessons/${lesson.slug}`} className={`${row} hover:bg-sunken`}>
        {body}
      </Link>
    </li>
  );
}

function QuizRow({ quiz }: { quiz: QuizEntry }) {
  return (
    <li>
      <Link href={`/quiz/${quiz.slug}`} prefetch={false} className={`${row} hover:bg-sunken`}>
        <Icon name="flag" size={18} className="mt-0.5 text-accent" />
        <span>
          <span className="block font-semibold text-[1.05rem]">{quiz.title}</span>
          <span className="mt-0.5 block text-pretty text-ink-soft leading-snug">
            {quiz.summary}
          </span>
        </span>
        <span className={state}>
          <QuizState slug={quiz.slug} questions={quiz.questionIds.length} />
        </span>
      </Link>
    </li>
  );
}
