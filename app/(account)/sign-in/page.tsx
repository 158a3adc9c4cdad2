import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { localPath } from '@/lib/auth/forms';
import type { SearchParams } from '@/lib/auth/search-params';
import { getLearner } from '@/lib/auth/session';
import { Callout } from '@/lib/ui/callout';
import { AccountCard } from '../account-card';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const learner = await getLearner();
  const to = localPath(String(query.to ?? ''), '/');
  if (learner && !learner.isAnonymous) redirect(to);
  return (
    <AccountCard
      title="Sign in"
      lead={
        learner
          ? 'What you have done in this browser moves to your account.'
          : 'You can read and practise without an account. With one, your progress follows you to other devices.'
      }
      after={
        <>
          New here?{' '}
          <Link href={`/sign-up?to=${encodeURIComponent(to)}`} className="text-accent underline">
            Make an account
          </Link>
        </>
      }
    >
      {'left' in query ? (
        <Callout tone="right" role="status" className="mb-4">
          You are signed out.
        </Callout>
      ) : null}
      {'deleted' in query ? (
        <Callout tone="right" role="status" className="mb-4">
          Your account and everything kept with it are deleted.
        </Callout>
      ) : null}
      <SignInForm to={to} />
    </AccountCard>
  );
}
