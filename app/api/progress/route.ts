import { answering } from '@/lib/auth/refusal';
import { getLearner } from '@/lib/auth/session';
import { describeAssignment, inOrderOfUse, sayOwn } from '@/lib/classroom/assignments/describe';
import { listOwnAssignments } from '@/lib/classroom/assignments/store';
import { loadCourse, loadQuiz } from '@/lib/content/load';
import { emptyProgress } from '@/lib/progress/course-progress';
import { loadOverview } from '@/lib/progress/overview';

type Learner = NonNullable<Awaited<ReturnType<typeof getLearner>>>;

/**
 * What is read, practised, mastered, due and assigned: for the course map, which is the same page for all.
 */
export function GET() {
  return answering(async () => {
    const access = await getLearner();
    const now = new Date();
    const course = loadCourse();
    const [progress, assigned] = access
      ? await Promise.all([
          loadOverview(access, course, loadQuiz, now).then((found) => found.progress),
          loadAssigned(access, now),
        ])
      : [emptyProgress(course, now), []];
    return Response.json(
      { ...progress, assigned, now: now.toISOString() },
      { headers: { 'cache-control': 'no-store' } },
    );
  });
}

/** What is open or coming in this learner's classes, until it is over. */
async function loadAssigned(access: Learner, now: Date) {
  const own = await listOwnAssignments(access);
  return inOrderOfUse(
    own.flatMap(({ sittings, class: { name }, ...assigned }) => {
      const quiz = loadQuiz(assigned.slug);
      if (!quiz) return [];
      const line = describeAssignment(quiz, assigned, now);
      return [{ ...line, className: name, own: sayOwn(sittings, line.stage, now) }];
    }),
  ).filter(({ stage }) => stage !== 'over');
}
