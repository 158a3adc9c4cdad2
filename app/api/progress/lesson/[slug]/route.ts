import { answering } from '@/lib/auth/refusal';
import { getLearner } from '@/lib/auth/session';
import { loadQuestion, loadQuiz } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { loadQuizState } from '@/lib/progress/attempts/state';
import { listMilestones } from '@/lib/progress/milestones/store';
import { getSecondLook } from '@/lib/progress/opinions/grader';

/** The learner's own state in a lesson; the page itself is the same for all. */
export function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answering(async () => {
    const { slug } = await params;
    const access = await getLearner();
    const quiz = loadQuiz(slug);
    const asksModel = getSecondLook({ loadQuestion }) !== undefined;
    const nobody = { owner: null, questions: {}, milestones: [], asksModel };
    if (!access) return Response.json(nobody);
    const state = quiz
      ? await loadQuizState(access, quiz, null, new Date(), renderMarkdown)
      : { owner: null, questions: {} };
    const milestones = await listMilestones(access, slug);
    return Response.json({
      ...state,
      asksModel,
      milestones: milestones.map(({ kind, key, at }) => ({ kind, key, at: at.toISOString() })),
    });
  });
}
