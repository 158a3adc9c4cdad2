import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { SearchParams } from '@/lib/auth/search-params';
import { getLearner } from '@/lib/auth/session';
import { getPerson } from '@/lib/auth/store';
import { Button, buttonClass } from '@/lib/ui/button';
import { Callout } from '@/lib/ui/callout';
import { sayDay } from '@/lib/ui/dates';
import { EmptyState } from '@/lib/ui/empty-state';
import { Icon } from '@/lib/ui/icon';
import { PageTitle } from '@/lib/ui/page-title';
import { signOutAction } from '../actions';
import { DeleteForm, NameForm, PasswordForm } from './settings-forms';

export const metadata: Metadata = { title: 'Account and data' };

export default async function SettingsPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const learner = await getLearner();
  const person = learner && (await getPerson(learner));
  return (
    <div className="mx-auto max-w-2xl px-4 pt-12 font-sans sm:px-6">
      <PageTitle>Account and data</PageTitle>
      {learner && person ? (
        <div className="mt-8 grid gap-6">
          {'welcome' in query ? (
            <Callout tone="right" role="status" title="Your account is made">
              Everything you had read and answered in this browser is in it.
            </Callout>
          ) : null}
          {learner.isAnonymous ? <GuestSection /> : <AccountSections {...person} />}
          <DataSections isGuest={learner.isAnonymous} />
        </div>
      ) : (
        <div className="mt-8">
          <EmptyState
            icon="user"
            title="Nothing is kept about you"
            action={
              <span className="mt-2 flex flex-wrap justify-center gap-3">
                <Link href="/sign-up" className={buttonClass('primary')}>
                  Make an account
                </Link>
                <Link href="/sign-in" className={buttonClass()}>
                  Sign in
                </Link>
              </span>
            }
          >
            As soon as you read a lesson or answer a question, your progress is kept in this
            browser. An account keeps it for your other devices too.
          </EmptyState>
        </div>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">
      <h2 className="mb-3 font-semibold text-lg">{title}</h2>
      {children}
    </section>
  );
}

function GuestSection() {
  return (
    <Section title="You are here as a guest">
      <p className="text-ink-soft leading-relaxed">
        Your progress hangs on a cookie in this browser. Clear it, and the progress is gone. An
        account takes over all of it.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Link href="/sign-up?to=/settings" className={buttonClass('primary')}>
          Make an account
        </Link>
        <Link href="/sign-in?to=/settings" className={buttonClass()}>
          Sign in
        </Link>
      </div>
    </Section>
  );
}

function AccountSections({
  name,
  email,
  createdAt,
}: {
  name: string;
  email: string;
  createdAt: Date;
}) {
  const since = sayDay(createdAt);
  return (
    <>
      <Section title="You">
        <p className="mb-4 text-ink-soft text-sm">
          Signed in as <strong className="break-all font-medium text-ink">{email}</strong>, since{' '}
          {since}.
        </p>
        <NameForm name={name} />
        <form action={signOutAction} className="mt-5 border-line border-t pt-5">
          <Button type="submit">Sign out</Button>
        </form>
      </Section>
      <Section title="Password">
        <PasswordForm email={email} />
      </Section>
    </>
  );
}

function DataSections({ isGuest }: { isGuest: boolean }) {
  return (
    <>
      <Section title="Your data">
        <p className="mb-4 text-ink-soft leading-relaxed">
          One file with everything that is kept about you: what you read, what you answered and how
          it was marked, drafts, review cards, classes.
        </p>
        {/* A file, not a page: the browser fetches it by itself. */}
        <a href="/settings/download" download className={buttonClass()}>
          <Icon name="download" /> Download my data
        </a>
      </Section>
      <Section title={isGuest ? 'Forget me' : 'Delete my account'}>
        <p className="mb-4 text-ink-soft leading-relaxed">
          {isGuest
            ? 'Deletes everything that is kept about you, at once and for good.'
            : 'Deletes your account and everything kept with it, at once and for good. A class of yours goes to another of its teachers; without one, it is deleted too, while its learners keep what they did.'}
        </p>
        <DeleteForm isGuest={isGuest} />
      </Section>
    </>
  );
}
