'use client';

import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/icon';
import type { LabJobNews } from '../lab/job';
import type { Outcome } from '../outcome';
import { DeliveryNote } from './delivery-note';
import { watchJob } from './verify-lab';

/** An experiment that was handed in and is being run again; its result comes by itself. */
export function AwaitedLab({
  job,
  onOutcome,
}: {
  job: string;
  onOutcome: (outcome: Outcome) => void;
}) {
  const [news, setNews] = useState<LabJobNews | null>(null);
  const tell = useRef(onOutcome);
  tell.current = onOutcome;
  useEffect(
    () =>
      watchJob(job, (next) => {
        if (next.state === 'done') tell.current(next.reply.outcome);
        else setNews(next);
      }),
    [job],
  );
  if (news?.state === 'failed') {
    return (
      <p className="flex gap-2 text-warn">
        <Icon name="warning" size={18} className="mt-[0.2em]" />
        Your experiment could not be verified. {news.reason}
      </p>
    );
  }
  return (
    <div className="grid gap-2">
      <p className="flex items-center gap-2">
        <Icon name="check" size={18} className="text-right" />
        Received. Your experiment is run again here, and marked by what it shows.
      </p>
      {news && news.state !== 'done' ? (
        <DeliveryNote delivery={{ state: 'verifying', news }} />
      ) : null}
    </div>
  );
}
