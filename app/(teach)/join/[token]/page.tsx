import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getLearner } from '@/lib/auth/session';
import { findTeacherAccess } from '@/lib/auth/store';
import { findOpenClass, getMembership } from '@/lib/classroom/members/store';
import { buttonClass } from '@/lib/ui/button';
import { EmptyState } from '@/lib/ui/empty-state';
import { joinClassAction } from '../../classes/actions';
import { NameForm } from '../../classes/class-forms';
import { Panel, TeachPage } from '../../panel';

export const metadata: Metadata = { title: 'Join a class', robots: { index: false } };

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const learner = await getLearner();
  const open = await findOpenClass({ joinToken: token });
  if (!open) {
    return (
      <TeachPage title="Join a class">
        <EmptyState
          icon="link"
          title="This invitation is not valid any more"
          action={
            <Link href="/classes" className={buttonClass()}>
              Join by code
            </Link>
          }
        >
          The class may have a new link, or be closed. Ask your teacher for the current one.
        </EmptyState>
      </TeachPage>
    );
  }
  const inside =
    learner &&
    ((await getMembership(learner, open.id)) || (await findTeacherAccess(learner, open.id)));
  if (inside) redirect(`/classes/${open.id}`);
  return (
    <TeachPage title={`Join “${open.name}”`} lead={`A class taught by ${open.teacher}.`}>
      <Panel
        title="Your name in this class"
        lead="Its teachers will see this name, the lessons you open, and your answers with their marks, also those from before. Nobody else will. You can leave at any time."
      >
        <NameForm
          action={joinClassAction.bind(null, token)}
          label="Name"
          name={learner && !learner.isAnonymous ? learner.name : undefined}
          autoComplete="name"
          submit="Join the class"
          working="Joining…"
          primary
        />
      </Panel>
      {learner && !learner.isAnonymous ? null : (
        <p className="text-ink-soft text-sm leading-relaxed">
          You can join without an account: this browser remembers you.{' '}
          <Link href={`/sign-in?to=/join/${token}`} className="text-accent underline">
            Sign in
          </Link>{' '}
          first if you have one, or{' '}
          <Link href={`/sign-up?to=/join/${token}`} className="text-accent underline">
            make one
          </Link>
          .
        </p>
      )}
    </TeachPage>
  );
}
