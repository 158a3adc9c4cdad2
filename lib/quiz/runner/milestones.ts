import { getOutbox } from './browser-outbox';

export type MilestoneKind = 'opened' | 'section' | 'predict' | 'goal' | 'finished';

/** Records what the learner has reached in a lesson; kept and sent later where there is no connection. */
export function recordMilestone(
  lesson: string,
  kind: MilestoneKind,
  key = '',
  detail?: unknown,
): void {
  getOutbox().add({
    clientKey: `milestone.${lesson}.${kind}.${key}`,
    path: '/api/milestones',
    body: { lesson, kind, key, detail },
    at: Date.now(),
  });
}
