'use client';

import { type ReactNode, type SyntheticEvent, useRef } from 'react';
import { wallTime } from '@/lib/classroom/assignments/zone';
import { Field, inputClass } from '@/lib/ui/field';

/** A date and a time on the clock of `zone`; empty for none. */
export function MomentField({
  name,
  label,
  hint,
  zone,
  typed,
  at,
  error,
}: {
  name: string;
  label: string;
  hint: ReactNode;
  zone: string;
  typed: string | undefined;
  /** The moment as it stands. */
  at: string | null;
  error: string | undefined;
}) {
  const inPart = useRef<HTMLInputElement>(null);
  // Of a date typed in part a browser sends nothing; without this it would count as left empty.
  const tell = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    if (inPart.current) inPart.current.value = currentTarget.validity.badInput ? 'yes' : '';
  };
  return (
    <div>
      <Field
        label={label}
        hint={hint}
        error={error}
        control={(props) => (
          <input
            // A moment that stands is shown anew once the zone is known; what is being typed stays.
            key={at && typed === undefined ? zone : 'typed'}
            type="datetime-local"
            name={name}
            className={`${inputClass} min-h-11`}
            defaultValue={typed ?? (at ? wallTime(zone, new Date(at)) : undefined)}
            onChange={tell}
            onKeyUp={tell}
            onBlur={tell}
            {...props}
          />
        )}
      />
      <input ref={inPart} type="hidden" name={`${name}InPart`} />
    </div>
  );
}
