import { answering } from '@/lib/auth/refusal';
import { getLearner } from '@/lib/auth/session';
import { loadCourse } from '@/lib/content/load';
import { emptyProgress } from '@/lib/progress/course-progress';
import { loadOverview } from '@/lib/progress/overview';

/** What is read, practised, mastered and due: for the course map, which is the same page for all. */
export function GET() {
  return answering(async () => {
    const access = await getLearner();
    const now = new Date();
    const course = loadCourse();
    const progress = access
      ? (await loadOverview(access, course, now)).progress
      : emptyProgress(course, now);
    return Response.json(progress, { headers: { 'cache-control': 'no-store' } });
  });
}
