'use client';

import { useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { points } from '../points';
import { type ClassTerms, ClassTermsCard } from './class-terms';
import { ask } from './post';

interface Summary {
  sittings: {
    id: string;
    startedAt: string;
    submittedAt: string | null;
    score: { earned: number; possible: number } | null;
  }[];
  open: string | null;
  refusal: string | null;
  assigned: ClassTerms | null;
}

/** Begins a quiz or goes on with it, and lists what was done before. */
export function QuizIntro({
  slug,
  about,
  terms,
}: {
  slug: string;
  about: string[];
  /** The quiz's own terms; those of a class take their place. */
  terms: string[];
}) {
  const [summary, setSummary] = useState<Summary | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let current = true;
    fetch(`/api/sittings?quiz=${encodeURIComponent(slug)}`, { cache: 'no-store' })
      .then((response) => (response.ok ? response.json() : null))
      .then((found) => current && setSummary(found))
      .catch(() => {});
    return () => {
      current = false;
    };
  }, [slug]);

  const begin = async () => {
    setBusy(true);
    setError(null);
    try {
      const { sitting } = await ask<{ sitting: string }>('/api/sittings', { quiz: slug });
      window.location.assign(`/quiz/${slug}/${sitting}`);
    } catch (problem) {
      setError((problem as Error).message);
      setBusy(false);
    }
  };
  const done = summary?.sittings.filter((sitting) => sitting.submittedAt) ?? [];

  return (
    <div className="grid gap-6">
      <ul className="grid list-disc gap-2 pl-5 marker:text-accent">
        {[...about, ...(summary?.assigned ? [] : terms)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {summary?.assigned ? <ClassTermsCard {...summary.assigned} /> : null}
      <div className="needs-script flex flex-wrap items-center gap-4">
        <Button variant="primary" onClick={begin} disabled={busy || Boolean(summary?.refusal)}>
          {summary?.open ? 'Go on' : done.length > 0 ? 'Take it again' : 'Begin'}
        </Button>
        {summary?.refusal ? <p className="text-ink-soft">{summary.refusal}</p> : null}
        {error ? (
          <p role="alert" className="text-wrong">
            {error}
          </p>
        ) : null}
      </div>
      {done.length > 0 ? (
        <section className="grid gap-2">
          <h2 className="font-semibold">Taken before</h2>
          <ul className="divide-y divide-line rounded-xl border border-line">
            {done.map((sitting) => (
              <li key={sitting.id}>
                <a
                  href={`/quiz/${slug}/${sitting.id}`}
                  className="flex min-h-12 items-center justify-between gap-4 px-4 py-2 hover:bg-sunken"
                >
                  <time dateTime={sitting.startedAt} suppressHydrationWarning>
                    {new Date(sitting.startedAt).toLocaleString('en-GB', {
                      dateStyle: 'medium',
                      timeStyle: 'short',
                    })}
                  </time>
                  <span className="tabular text-ink-soft">
                    {sitting.score
                      ? `${points(sitting.score.earned)} of ${points(sitting.score.possible)} points`
                      : 'handed in'}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
