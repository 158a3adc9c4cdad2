import type { Experiment } from '../engine/spec';
import type { Goal, GoalVerdict } from '../experiment/goal';
import type { Fault, Place } from './fault';
import { type Path, readPath } from './issues';
import type { LessonReading } from './read-lesson';
import type { UsedTag } from './read-tag';

/** A statement of a lesson that can be tried by running it. */
export interface LessonClaim extends Place {
  file: string;
  /** What is claimed, for a test's title: `playground presets[1].goal`, or the widget and preset of a `<Claim>`. */
  name: string;
  experiment: Experiment;
  goal: Goal;
  original: Experiment;
}

/** Every goal on a widget, on its presets and of its tasks' solutions, and every `<Claim>`. */
export function collectClaims(lesson: LessonReading): LessonClaim[] {
  const claims: LessonClaim[] = [];
  const add = (tag: UsedTag, path: Path, claim: Omit<LessonClaim, 'file' | 'line' | 'column'>) =>
    claims.push({ file: lesson.file, ...tag.at(path), ...claim });
  for (const tag of lesson.tags) {
    if (tag.name === 'Claim') {
      const owner = lesson.tags.find((one) => one.spec.widget && one.props.id === tag.props.widget);
      const runs = owner?.spec.widget?.(owner.props);
      const preset = runs?.presets.find((one) => one.id === tag.props.preset);
      if (!runs || (tag.props.preset && !preset)) continue;
      const name = ['Claim', tag.props.widget, tag.props.preset].filter(Boolean).join(' ');
      const experiment = preset?.experiment ?? runs.original;
      add(tag, ['goal'], {
        name,
        experiment,
        goal: tag.props.goal as Goal,
        original: runs.original,
      });
    }
    for (const { where, ...claim } of tag.spec.widget?.(tag.props)?.claims ?? []) {
      add(tag, readPath(where) ?? [], { name: `${tag.props.id} ${where}`, ...claim });
    }
  }
  return claims;
}

/** Runs a claim. */
export type Judge = (
  experiment: Experiment,
  goal: Goal,
  original: Experiment,
) => Promise<GoalVerdict>;

/** What is wrong with a claim, or nothing. */
export async function tryClaim(claim: LessonClaim, judge: Judge): Promise<Fault | null> {
  const { file, line, column, experiment, goal, original, name } = claim;
  const verdict = await judge(experiment, goal, original);
  if (verdict.reached) return null;
  const message = `${name} does not hold: the run does not show ${verdict.unmet.join(', nor ')}`;
  return { file, line, column, message };
}
