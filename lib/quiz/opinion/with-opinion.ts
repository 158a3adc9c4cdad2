import type { Feedback, Grade } from '../contract';
import { isOpinion } from './opinion';

/** The checker's feedback with what a second opinion saw; where the checker was unsure, the opinion's reading counts. */
export function withOpinion(
  grade: Exclude<Grade, { status: 'ungradable' }>,
  detail: unknown,
): Feedback {
  const { feedback } = grade;
  if (!isOpinion(detail) || !feedback.ideas) return feedback;
  const replaces = grade.status === 'unsure' && detail.counts;
  const said = new Map(detail.ideas.map((idea) => [idea.id, idea]));
  const ideas = feedback.ideas.map((idea) => {
    const other = said.get(idea.id);
    if (!other || other.state === idea.state) return idea;
    if (!replaces && (idea.state !== 'absent' || !detail.counts)) return idea;
    return { ...idea, state: other.state, evidence: other.evidence, second: true };
  });
  const found = new Set(
    ideas.filter((one) => one.second && one.state === 'found').map(({ id }) => id),
  );
  // Advice on how to say what has been said after all.
  const messages = feedback.messages.filter(
    ({ tone, about }) => tone !== 'note' || about === undefined || !found.has(about),
  );
  return { ...feedback, ideas, messages };
}
