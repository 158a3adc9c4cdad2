import { answering, Refusal } from '@/lib/auth/refusal';
import { requireLearner } from '@/lib/auth/session';
import { loadQuestion, loadQuiz } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { getLabQueue } from '@/lib/progress/labs/verify';
import { getSecondLook } from '@/lib/progress/opinions/grader';
import { handInBody, readBody } from '@/lib/progress/request';
import { handIn } from '@/lib/progress/sittings/hand-in';
import { getSitting } from '@/lib/progress/sittings/store';

/** Hands in a sitting. Doing it twice is the same as once. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answering(async () => {
    const access = await requireLearner();
    const { answers, anyway } = await readBody(request, handInBody);
    const sitting = await getSitting(access, (await params).id);
    const quiz = sitting && loadQuiz(sitting.quizSlug);
    if (!sitting || !quiz) throw new Refusal(404, 'This sitting does not exist.');
    const handed = answers.map((one) => ({ ...one, answer: one.answer }));
    const options = {
      now: new Date(),
      anyway,
      secondLook: getSecondLook({ loadQuestion }),
      labs: getLabQueue({ loadQuestion, renderMarkdown }),
    };
    return Response.json(await handIn(access, quiz, sitting, handed, options));
  });
}
