import type { Grade, Verdict } from '../../quiz/contract';
import { verdictOf } from '../../quiz/earned';
import { ideaName } from '../../quiz/outcome';

/** The mark that follows from the key ideas which the learner says their answer holds. */
export function markFromIdeas(
  grade: Grade,
  ticked: readonly string[],
): { verdict: Verdict; earned: number; note: string } | null {
  if (grade.status !== 'unsure') return null;
  const chosen = new Set(ticked);
  const ideas = ideasOf(grade);
  const total = ideas.reduce((sum, idea) => sum + idea.points, 0);
  const found = ideas.filter((idea) => chosen.has(idea.key));
  const share = total > 0 ? found.reduce((sum, idea) => sum + idea.points, 0) / total : 0;
  const earned = Math.round(share * grade.possible * 1000) / 1000;
  const note = found.length > 0 ? `Found: ${found.map((idea) => idea.key).join(', ')}` : '';
  return { verdict: verdictOf(earned, grade.possible), earned, note };
}

/** Key ideas of an answer, and of the parts of one. */
function ideasOf(
  grade: Exclude<Grade, { status: 'ungradable' }>,
): { key: string; points: number }[] {
  const own = (grade.feedback.ideas ?? []).map(({ points }, at) => ({ key: ideaName(at), points }));
  const parts = Object.entries(grade.feedback.parts ?? {}).flatMap(([part, one]) =>
    one.status === 'ungradable'
      ? []
      : ideasOf(one).map(({ key, points }) => ({ key: `${part}/${key}`, points })),
  );
  return [...own, ...parts];
}
