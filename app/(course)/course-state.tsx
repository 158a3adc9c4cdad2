'use client';

import Link from 'next/link';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { DescribedAssignment } from '@/lib/classroom/assignments/describe';
import type { CourseProgress, Stage } from '@/lib/progress/course-progress';
import { buttonClass } from '@/lib/ui/button';
import { Icon, type IconName } from '@/lib/ui/icon';

/** A quiz that a class of this learner's has assigned. */
export interface AssignedToMe extends DescribedAssignment {
  className: string;
  /** What this learner has done of it. */
  own: string;
}

interface CourseStanding extends CourseProgress {
  assigned: AssignedToMe[];
  /** By the server's clock. */
  now: string;
}

const CourseState = createContext<CourseStanding | null>(null);

export const useCourseState = () => useContext(CourseState);

/** Fetches what this learner has done; the page around it is the same for everybody. */
export function CourseStateProvider({ children }: { children: ReactNode }) {
  const [progress, setProgress] = useState<CourseStanding | null>(null);
  useEffect(() => {
    let current = true;
    fetch('/api/progress', { credentials: 'same-origin', cache: 'no-store' })
      .then((response) => (response.ok ? response.json() : null))
      .then((found: CourseStanding | null) => {
        if (current) setProgress(found);
      })
      // Offline the map is shown without a state.
      .catch(() => {});
    return () => {
      current = false;
    };
  }, []);
  return <CourseState value={progress}>{children}</CourseState>;
}

const marks: Record<Exclude<Stage, 'new'>, { icon: IconName; text: string; look: string }> = {
  reading: { icon: 'book', text: 'reading', look: 'text-you' },
  read: { icon: 'check', text: 'read', look: 'text-ink-soft' },
  practised: { icon: 'target', text: 'practised', look: 'text-accent' },
  mastered: { icon: 'check', text: 'mastered', look: 'text-right' },
};

/** How far this learner is with a lesson; before that is known, how long it takes. */
export function LessonState({ slug, minutes }: { slug: string; minutes: number }) {
  const own = useContext(CourseState)?.lessons[slug];
  const mark = own && own.stage !== 'new' ? marks[own.stage] : null;
  return (
    <span className="flex gap-x-3 gap-y-0.5 sm:flex-col sm:items-end pt-0.5 text-sm">
      {mark ? (
        <span className={`flex items-center gap-1.5 font-medium ${mark.look}`}>
          <Icon name={mark.icon} size={16} />
          {mark.text}
        </span>
      ) : (
        <span className="text-ink-faint">{minutes} min</span>
      )}
      {own?.due ? <Due count={own.due} /> : null}
    </span>
  );
}

/** How many of a quiz's questions this learner has answered. */
export function QuizState({ slug, questions }: { slug: string; questions: number }) {
  const own = useContext(CourseState)?.quizzes[slug];
  return (
    <span className="flex gap-x-3 gap-y-0.5 sm:flex-col sm:items-end pt-0.5 text-ink-faint text-sm">
      {own?.answered ? `${own.answered} of ${questions} answered` : `${questions} questions`}
      {own?.due ? <Due count={own.due} /> : null}
    </span>
  );
}

function Due({ count }: { count: number }) {
  return <span className="text-warn">{count} due</span>;
}

/** The first thing to press: go on where one was, or begin. */
export function ContinueButton({
  first,
  titles,
}: {
  first: string;
  titles: Record<string, string>;
}) {
  const progress = useContext(CourseState);
  const begun = Object.values(progress?.lessons ?? {}).some((lesson) => lesson.stage !== 'new');
  const slug = (begun && progress?.next) || first;
  return (
    <>
      <Link href={`/lessons/${slug}`} className={buttonClass('primary')}>
        {begun ? 'Continue with' : 'Start with'} “{titles[slug] ?? titles[first]}”
      </Link>
      {progress?.due ? (
        <Link href="/review" className={buttonClass('secondary')}>
          Review {progress.due} due
        </Link>
      ) : null}
    </>
  );
}
