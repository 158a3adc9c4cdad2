import { answering, Refusal } from '@/lib/auth/refusal';
import { getLearner } from '@/lib/auth/session';
import { buildExport } from '@/lib/classroom/record/export';
import { getWholeRecord } from '@/lib/classroom/record/store';
import { loadQuiz } from '@/lib/content/load';
import { bindQuiz } from '@/lib/progress/assignments/rules';
import { listAssignedQuizzes } from '@/lib/progress/assignments/store';
import { type AttemptRecord, wasLookedUp } from '@/lib/progress/attempts/record';
import { permissionFor } from '@/lib/progress/attempts/rules';
import { listAttempts } from '@/lib/progress/attempts/store';

/** Everything about whoever asks, as a file. */
export function GET() {
  return answering(async () => {
    const access = await getLearner();
    if (!access)
      throw new Refusal(401, 'Nothing is kept about you, so there is nothing to download.');
    const record = await getWholeRecord(access);
    const sittings = new Map(record.sittings.map((sitting) => [sitting.id, sitting]));
    const assigned = await listAssignedQuizzes(access);
    const now = new Date();
    const permissionOf = (attempt: AttemptRecord) => {
      const quiz = loadQuiz(attempt.quizSlug);
      if (!quiz) return 'feedback';
      const sitting = sittings.get(attempt.sittingId ?? '') ?? null;
      const own = assigned.filter(({ slug }) => slug === quiz.slug);
      return permissionFor({
        quiz: bindQuiz(quiz, own, sitting, now),
        sitting,
        now,
        verdict: attempt.verdict,
        lookedUp: wasLookedUp(attempt),
      });
    };
    const everything = buildExport(record, await listAttempts(access), permissionOf, now);
    return new Response(`${JSON.stringify(everything, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="descent-${now.toISOString().slice(0, 10)}.json"`,
        'cache-control': 'no-store',
      },
    });
  });
}
