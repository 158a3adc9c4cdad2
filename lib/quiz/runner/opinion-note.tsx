import { Icon } from '../../ui/icon';
import type { Outcome, ShownOpinion } from '../outcome';

const readings = { correct: 'right', partial: 'partly right', incorrect: 'not right' } as const;
const silences = {
  unreachable: 'could not be reached',
  late: 'did not answer in time',
  failed: 'could not answer',
  unusable: 'gave no usable answer',
} as const;

/** That a language model was asked about this answer, and what came of it. */
export function OpinionNote({
  outcome,
  opinion,
  waits,
}: {
  outcome: Outcome;
  opinion: ShownOpinion;
  /** It is still asked after. */
  waits: boolean;
}) {
  return (
    <div
      role="note"
      aria-label="Second opinion"
      data-opinion={opinion.state}
      className="flex gap-2 rounded-xl bg-sunken px-4 py-3"
    >
      <Icon
        name={opinion.state === 'waiting' ? 'clock' : 'info'}
        size={18}
        className="mt-[0.2em] shrink-0 text-ink-soft"
      />
      <div className="grid min-w-0 gap-1">
        <p>{sayOpinion(outcome, opinion, waits)}</p>
        {opinion.state === 'given' && opinion.comment ? (
          <p className="break-words text-ink-soft">In its words: “{opinion.comment}”</p>
        ) : null}
      </div>
    </div>
  );
}

function sayOpinion(outcome: Outcome, opinion: ShownOpinion, waits: boolean): string {
  if (opinion.state === 'waiting') {
    return waits
      ? 'A language model is being asked too. What it says appears here; you need not wait for it.'
      : 'A language model is being asked too, and takes its time. Look again later.';
  }
  if (opinion.state === 'none') {
    return `A language model was asked too, but ${silences[opinion.silence]}.`;
  }
  const reading = readings[opinion.verdict];
  if (opinion.effect === 'agreed')
    return 'A language model was asked too. It reads it the same way.';
  if (opinion.effect === 'advised') {
    const who = outcome.decides === 'teacher' ? 'your teacher decides' : 'you decide';
    return outcome.status === 'unsure'
      ? `A language model was asked too. It would say “${reading}”; ${who}.`
      : `A language model was asked too. It would say “${reading}”, which alone does not change the mark.`;
  }
  if (outcome.markedBy !== 'model') {
    return `A language model was asked too. It said “${reading}”.`;
  }
  if (outcome.shown?.why === undefined) {
    return 'A language model was asked too. It found more of the key ideas in your words than the checker did, and that counts.';
  }
  const last =
    outcome.decides === 'teacher'
      ? 'Your teacher has the last word.'
      : 'If you see it otherwise, mark it yourself.';
  return `The checker was not sure, so a language model was asked too. It says “${reading}”, and that counts for now. ${last}`;
}
