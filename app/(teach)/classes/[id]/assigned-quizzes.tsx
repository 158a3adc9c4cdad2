import Link from 'next/link';
import type { TeacherAccess } from '@/lib/auth/access';
import { describeAssignment, inOrderOfUse } from '@/lib/classroom/assignments/describe';
import { countTakers, listAssignmentsOf } from '@/lib/classroom/assignments/store';
import { loadQuiz } from '@/lib/content/load';
import { buttonClass } from '@/lib/ui/button';
import { Callout } from '@/lib/ui/callout';
import { AssignedLine } from '../assigned-line';

const said: Record<string, string> = {
  assigned: 'The quiz is assigned.',
  changed: 'The terms are changed.',
  closed: 'The quiz is closed. Marks that waited for the deadline are shown now.',
  withdrawn: 'The quiz is withdrawn.',
};

/** What a class has been given to do, for its teacher. */
export async function AssignedQuizzes({
  access,
  learners,
  done,
}: {
  access: TeacherAccess;
  learners: number;
  /** What was done just now: a key of what can be said of it. */
  done: string | undefined;
}) {
  const now = new Date();
  const [assigned, takers] = await Promise.all([
    listAssignmentsOf(access),
    countTakers(access, now),
  ]);
  const lines = inOrderOfUse(
    assigned.map((one) => {
      const quiz = loadQuiz(one.slug);
      const missing = {
        feedback: 'at-once',
        layout: 'one',
        title: one.slug,
        questions: [],
      } as const;
      return describeAssignment(quiz ?? missing, one, now);
    }),
  );
  return (
    <section
      id="assigned"
      aria-labelledby="assigned-title"
      className="scroll-mt-20 rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="assigned-title" className="font-semibold text-lg">
          Assigned quizzes
        </h2>
        <Link
          href={`/classes/${access.classId}/assignments/new`}
          prefetch={false}
          className={buttonClass(lines.length > 0 ? 'secondary' : 'primary')}
        >
          Assign a quiz
        </Link>
      </div>
      {done && Object.hasOwn(said, done) ? (
        <Callout tone="right" role="status" className="mt-4">
          {said[done]}
        </Callout>
      ) : null}
      {lines.length > 0 ? (
        <ul className="mt-2 -mb-2 divide-y divide-line">
          {lines.map((line) => {
            const { begun = 0, handedIn = 0 } = takers.get(line.id) ?? {};
            return (
              <AssignedLine key={line.id} line={line} now={now}>
                <span className="tabular text-sm sm:text-end">
                  {begun} of {learners} begun
                  <span className="block text-ink-soft">{handedIn} handed in</span>
                </span>
                <Link
                  href={`/classes/${access.classId}/assignments/${line.id}`}
                  prefetch={false}
                  aria-label={`Change or withdraw “${line.title}”`}
                  className={buttonClass('secondary', 'sm')}
                >
                  Change
                </Link>
              </AssignedLine>
            );
          })}
        </ul>
      ) : (
        <p className="mt-2 text-ink-soft leading-relaxed">
          Nothing is assigned. Learners can take every quiz as practice; assign one to set a
          deadline, a time limit, or when they see their marks.
        </p>
      )}
    </section>
  );
}
