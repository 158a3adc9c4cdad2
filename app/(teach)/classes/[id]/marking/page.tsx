import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from '@/lib/auth/search-params';
import { getLearner } from '@/lib/auth/session';
import { findTeacherAccess } from '@/lib/auth/store';
import { countWaiting, getCase, listWaiting } from '@/lib/classroom/marking/store';
import { Callout } from '@/lib/ui/callout';
import { EmptyState } from '@/lib/ui/empty-state';
import { TeachPage } from '../../../panel';
import { closeOverdueHere } from '../close-overdue-here';
import { CasePanel } from './case-panel';

export const metadata: Metadata = { title: 'Answers to mark', robots: { index: false } };

/** What the checker could not decide and what learners contest; or one answer, to mark it anew. */
export default async function MarkingPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const learner = await getLearner();
  const access = learner && (await findTeacherAccess(learner, id));
  if (!access) notFound();
  const back = { href: `/classes/${id}`, text: 'Back to the class' };
  if (typeof query.answer === 'string') {
    const one = await getCase(access, query.answer);
    if (!one) notFound();
    return (
      <TeachPage title="Mark an answer" back={back}>
        <CasePanel classId={id} shown={one} />
      </TeachPage>
    );
  }
  await closeOverdueHere(access);
  const [cases, count] = await Promise.all([listWaiting(access), countWaiting(access)]);
  return (
    <TeachPage
      title="Answers to mark"
      back={back}
      lead="Answers that the checker was not sure of, and marks that learners say are wrong. Your mark counts before the checker’s."
    >
      {'recorded' in query ? (
        <Callout tone="right" role="status">
          The mark is recorded.
        </Callout>
      ) : null}
      {cases.map((one) => (
        <CasePanel key={one.id} classId={id} shown={one} />
      ))}
      {count > cases.length ? (
        <p className="text-ink-soft">{count - cases.length} more come when these are marked.</p>
      ) : null}
      {cases.length === 0 ? (
        <EmptyState icon="check" title="Nothing to mark">
          Every answer is decided. New ones appear here and are counted on the page of the class.
        </EmptyState>
      ) : null}
    </TeachPage>
  );
}
