import type { ReactNode } from 'react';
import type { DescribedAssignment } from '@/lib/classroom/assignments/describe';
import { sayWindow } from '@/lib/ui/dates';
import { Moment } from '@/lib/ui/moment';

const looks = { open: 'text-accent', coming: 'text-ink-soft', over: 'text-ink-faint' };

/** One assigned quiz: what it is, from when until when, and on which terms; beside it what can be done. */
export function AssignedLine({
  line,
  now,
  children,
}: {
  line: DescribedAssignment;
  now: Date;
  children: ReactNode;
}) {
  const { title, questions, stage, opens, due, terms } = line;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 basis-80 grow">
        <h3 className="break-words font-medium">
          {title}{' '}
          <span className="font-normal text-ink-soft text-sm">
            {questions} {questions === 1 ? 'question' : 'questions'}
          </span>
        </h3>
        <p className="mt-0.5 text-sm leading-relaxed">
          <span className={`font-medium ${looks[stage]}`}>
            {sentence(sayWindow(opens, due, now))}
          </span>
          <span className="text-ink-soft">
            {opens && stage === 'coming' ? (
              <>
                {' · '}
                <Moment at={opens} />
              </>
            ) : null}
            {due ? (
              <>
                {stage === 'coming' ? ' · due ' : ' · '}
                <Moment at={due} />
              </>
            ) : null}
          </span>
        </p>
        <p className="text-ink-soft text-sm leading-relaxed">{sentence(terms.join(' · '))}</p>
      </div>
      <div className="flex items-center gap-5">{children}</div>
    </li>
  );
}

const sentence = (words: string) => words[0].toUpperCase() + words.slice(1);
