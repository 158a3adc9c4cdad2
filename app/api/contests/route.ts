import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { getAttempt, recordContest } from '@/lib/progress/attempts/store';
import { contestBody, readBody } from '@/lib/progress/request';

/** "This mark is wrong", with a reason. It reaches the teacher, and the authors' list of disputed marks. */
export function POST(request: Request) {
  return answering(async () => {
    const access = await requireLearner();
    const { attemptId, reason } = await readBody(request, contestBody);
    const attempt = await getAttempt(access, attemptId);
    if (!attempt) throw new Refusal(404, 'There is no such attempt.');
    await recordContest(access, attemptId, reason);
    return Response.json({ contest: { state: 'open', answer: null } });
  });
}
