import { Icon } from '../ui/icon';
import type { Verdict } from './contract';
import { points } from './points';

const looks = {
  correct: { icon: 'check', colour: 'text-right', say: 'Right' },
  partial: { icon: 'partial', colour: 'text-warn', say: 'Partly right' },
  incorrect: { icon: 'cross', colour: 'text-wrong', say: 'Not right' },
} as const;

/** The mark in a word, with the points. */
export function VerdictBadge({
  verdict,
  earned,
  possible,
}: {
  verdict?: Verdict;
  earned?: number;
  possible: number;
}) {
  if (!verdict) {
    return <span className="font-medium text-sm text-warn">Not decided</span>;
  }
  const look = looks[verdict];
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap font-semibold ${look.colour}`}
    >
      <Icon name={look.icon} size={18} />
      {look.say}
      {earned !== undefined && possible > 0 ? (
        <span className="tabular font-normal text-ink-soft text-sm">
          {points(earned)} of {points(possible)}
        </span>
      ) : null}
    </span>
  );
}
