import Link from 'next/link';
import type { RosterCell, RosterLesson, RosterRow } from '@/lib/classroom/roster';
import { sayDay } from '@/lib/ui/dates';

/** Who has read and answered what. The names stay in sight while the lessons scroll. */
export function RosterTable({
  classId,
  rows,
  lessons,
}: {
  classId: string;
  rows: RosterRow[];
  lessons: (RosterLesson & { number: number; status?: string })[];
}) {
  return (
    <section aria-label="Learners" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="relative overflow-x-auto rounded-2xl border border-line bg-surface shadow-card">
        <table className="w-full border-collapse text-left text-sm">
          <thead>
            <tr className="border-line border-b text-ink-soft">
              <th scope="col" className={`${head} ${sticky} pl-4 text-left sm:pl-5`}>
                Learner
              </th>
              <th scope="col" className={head}>
                Last seen
              </th>
              <th scope="col" className={`${head} text-end`}>
                Lessons read
              </th>
              <th scope="col" className={`${head} text-end`}>
                Right of answered
              </th>
              {lessons.map(({ slug, title, number }) => (
                <th key={slug} scope="col" title={title} className={`${head} text-center`}>
                  <span aria-hidden="true">{number}</span>
                  <span className="sr-only">{title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.enrollmentId} className="border-line border-b last:border-0">
                <th
                  scope="row"
                  className={`${sticky} py-1.5 pr-3 pl-4 text-left font-medium sm:pl-5`}
                >
                  <Link
                    href={`/classes/${classId}/learners/${row.enrollmentId}`}
                    prefetch={false}
                    className="flex min-h-10 max-w-32 items-center text-accent underline decoration-line underline-offset-4 hover:decoration-current sm:max-w-56"
                  >
                    <span className="truncate">{row.name}</span>
                  </Link>
                  {row.isGuest ? (
                    <span className="font-normal text-ink-faint text-xs">without an account</span>
                  ) : null}
                </th>
                <td className={`${cell} whitespace-nowrap text-ink-soft`}>
                  {row.lastSeen ? sayDay(row.lastSeen) : 'not yet'}
                </td>
                <td className={`${cell} tabular text-end`}>{row.lessonsFinished}</td>
                <td className={`${cell} tabular whitespace-nowrap text-end`}>
                  {row.answered === 0 ? (
                    <span className="text-ink-faint">none</span>
                  ) : (
                    `${row.right} of ${row.answered}`
                  )}
                  {row.undecided > 0 ? (
                    <span className="block text-warn text-xs">{row.undecided} to decide</span>
                  ) : null}
                </td>
                {row.cells.map((one, i) => (
                  <td key={lessons[i].slug} className="px-1 py-2 text-center">
                    <Mark cell={one} lesson={lessons[i]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-ink-soft text-sm leading-relaxed">
        The numbered columns are the lessons in the order of the course. An empty ring: opened. A
        full one: read to the end. The figures below it: questions answered right, of those there
        are.
      </p>
    </section>
  );
}

const head = 'px-3 py-3 align-bottom font-medium';
const cell = 'px-3 py-3';
const sticky = 'sticky left-0 z-10 bg-surface';

function Mark({ cell: one, lesson }: { cell: RosterCell; lesson: RosterLesson }) {
  const state = one.finished ? 'finished' : one.opened ? 'opened' : 'not opened';
  const total = lesson.questionIds.length;
  const words = `${lesson.title}: ${state}${total > 0 ? `, ${one.right} of ${total} right` : ''}`;
  return (
    <span className="inline-grid min-w-8 justify-items-center gap-1" title={words}>
      <span className="sr-only">{words}</span>
      <span
        aria-hidden="true"
        className={`size-3 rounded-full border-2 ${
          one.finished
            ? 'border-accent bg-accent'
            : one.opened
              ? 'border-accent'
              : 'border-transparent bg-line'
        }`}
      />
      <span aria-hidden="true" className="tabular text-ink-faint text-xs">
        {one.answered > 0 ? `${one.right}/${total}` : '\u00a0'}
      </span>
    </span>
  );
}
