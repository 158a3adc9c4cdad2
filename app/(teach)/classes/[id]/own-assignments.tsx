import Link from 'next/link';
import type { LearnerAccess } from '@/lib/auth/access';
import { describeAssignment, inOrderOfUse, sayOwn } from '@/lib/classroom/assignments/describe';
import { listOwnAssignments } from '@/lib/classroom/assignments/store';
import { loadQuiz } from '@/lib/content/load';
import { buttonClass } from '@/lib/ui/button';
import { Panel } from '../../panel';
import { AssignedLine } from '../assigned-line';

/** What this class has been given to do, for one of its learners. */
export async function OwnAssignments({
  access,
  classId,
}: {
  access: LearnerAccess;
  classId: string;
}) {
  const now = new Date();
  const lines = inOrderOfUse(
    (await listOwnAssignments(access, classId)).flatMap(({ sittings, ...assigned }) => {
      const quiz = loadQuiz(assigned.slug);
      if (!quiz) return [];
      const line = describeAssignment(quiz, assigned, now);
      return [{ ...line, own: sayOwn(sittings, line.stage, now) }];
    }),
  );
  return (
    <Panel
      title="Assigned quizzes"
      lead={lines.length === 0 ? 'Nothing is assigned at the moment.' : undefined}
    >
      {lines.length > 0 ? (
        <ul className="-my-4 divide-y divide-line">
          {lines.map((line) => (
            <AssignedLine key={line.id} line={line} now={now}>
              <span className="text-sm">{line.own}</span>
              <Link
                href={`/quiz/${line.slug}`}
                prefetch={false}
                aria-label={`To the quiz “${line.title}”`}
                className={buttonClass(
                  line.stage === 'open' && line.own !== 'handed in' ? 'primary' : 'secondary',
                  'sm',
                )}
              >
                To the quiz
              </Link>
            </AssignedLine>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
