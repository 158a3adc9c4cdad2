import { z } from 'zod';
import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { hasLesson } from '@/lib/content/load';
import { milestoneKinds, recordMilestone } from '@/lib/progress/milestones/store';
import { readBody } from '@/lib/progress/request';

const body = z.object({
  lesson: z.string().min(1).max(120),
  kind: z.enum(milestoneKinds),
  key: z.string().max(200).default(''),
  detail: z
    .unknown()
    .refine((value) => value === undefined || JSON.stringify(value).length <= 20_000)
    .optional(),
});

/** What a learner has reached in a lesson. */
export function POST(request: Request) {
  return answering(async () => {
    const milestone = await readBody(request, body);
    if (!hasLesson(milestone.lesson)) {
      throw new Refusal(404, `There is no lesson ${milestone.lesson}.`);
    }
    const access = await requireLearner();
    await recordMilestone(access, milestone);
    return Response.json({ recorded: true });
  });
}
