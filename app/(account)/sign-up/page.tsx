import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { localPath } from '@/lib/auth/forms';
import type { SearchParams } from '@/lib/auth/search-params';
import { getLearner } from '@/lib/auth/session';
import { AccountCard } from '../account-card';
import { SignUpForm } from './sign-up-form';

export const metadata: Metadata = { title: 'Make an account' };

export default async function SignUpPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const learner = await getLearner();
  const to = localPath(String(query.to ?? ''), '/');
  if (learner && !learner.isAnonymous) redirect(to);
  return (
    <AccountCard
      title="Make an account"
      lead={
        learner
          ? 'Everything you have read and answered in this browser is kept in your account.'
          : 'Your progress follows you to other devices, and you can open a class of your own.'
      }
      after={
        <>
          Have one already?{' '}
          <Link href={`/sign-in?to=${encodeURIComponent(to)}`} className="text-accent underline">
            Sign in
          </Link>
        </>
      }
    >
      <SignUpForm to={to} />
    </AccountCard>
  );
}
