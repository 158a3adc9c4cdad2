import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLearner } from '@/lib/auth/session';
import { findTeacherAccess } from '@/lib/auth/store';
import { getClass } from '@/lib/classroom/classes/store';
import { showCode } from '@/lib/classroom/code';
import { Panel, TeachPage } from '../../../panel';
import {
  archiveClassAction,
  deleteClassAction,
  leaveClassAction,
  renameClassAction,
  renewInvitationAction,
} from '../../actions';
import { ActionForm, DeleteClassForm, NameForm } from '../../class-forms';

export const metadata: Metadata = { title: 'Class settings', robots: { index: false } };

export default async function ClassSettingsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const learner = await getLearner();
  const access = learner && (await findTeacherAccess(learner, id));
  if (!access) notFound();
  const shown = await getClass(access);
  const archived = shown.archivedAt !== null;
  return (
    <TeachPage
      title={`Settings of “${shown.name}”`}
      back={{ href: `/classes/${id}`, text: 'Back to the class' }}
    >
      <Panel title="Name">
        <NameForm
          action={renameClassAction.bind(null, id)}
          label="Name of the class"
          name={shown.name}
          submit="Change the name"
          working="Changing…"
        />
      </Panel>
      <Panel
        title="Invitation"
        lead={
          <>
            The code is <span className="font-mono text-ink">{showCode(shown.code)}</span>. With a
            new one, the old code and link admit nobody; whoever is in the class stays.
          </>
        }
      >
        <ActionForm
          action={renewInvitationAction.bind(null, id)}
          submit="Make a new code and link"
          working="Making them…"
          confirm="The code and the link that you gave away stop working at once."
        />
      </Panel>
      <Panel
        title={archived ? 'Open the class again' : 'Archive'}
        lead={
          archived
            ? 'Its code and link admit learners again.'
            : 'When the class is over: nobody can join it any more, and everything stays to look at.'
        }
      >
        <ActionForm
          action={archiveClassAction.bind(null, id, !archived)}
          submit={archived ? 'Open it again' : 'Archive the class'}
          working="One moment…"
        />
      </Panel>
      {access.isOwner ? (
        <Panel
          title="Delete"
          lead="The class, its assignments and its memberships go, at once and for good. Learners keep what they did."
        >
          <DeleteClassForm action={deleteClassAction.bind(null, id)} />
        </Panel>
      ) : (
        <Panel
          title="Stop teaching"
          lead="You see the class no longer. Its owner and its learners stay."
        >
          <ActionForm
            action={leaveClassAction.bind(null, id)}
            submit="Leave the class"
            working="Leaving…"
            confirm={`Stop teaching “${shown.name}”?`}
            danger
          />
        </Panel>
      )}
    </TeachPage>
  );
}
