import type { Metadata } from 'next';
import Link from 'next/link';
import type { SearchParams } from '@/lib/auth/search-params';
import { getLearner } from '@/lib/auth/session';
import { listClasses } from '@/lib/classroom/classes/store';
import { buttonClass } from '@/lib/ui/button';
import { Callout } from '@/lib/ui/callout';
import { Icon } from '@/lib/ui/icon';
import { Panel, TeachPage } from '../panel';
import { createClassAction, findClassAction } from './actions';
import { CodeForm, NameForm } from './class-forms';

export const metadata: Metadata = { title: 'Classes' };

export default async function ClassesPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const learner = await getLearner();
  const { teaching, attending } = learner
    ? await listClasses(learner)
    : { teaching: [], attending: [] };
  return (
    <TeachPage
      title="Classes"
      lead="A teacher sees who has read and answered what. Everybody else sees only their own work."
    >
      {'left' in query ? (
        <Callout tone="right" role="status">
          You have left the class. Its teachers see nothing of yours any more.
        </Callout>
      ) : null}
      {'deleted' in query ? (
        <Callout tone="right" role="status">
          The class is deleted.
        </Callout>
      ) : null}
      {teaching.length > 0 ? (
        <Panel title="You teach">
          <ul className="-my-2 divide-y divide-line">
            {teaching.map(({ id, name, learners, archivedAt }) => (
              <ClassLine
                key={id}
                href={`/classes/${id}`}
                name={name}
                archived={archivedAt !== null}
                note={learners === 1 ? '1 learner' : `${learners} learners`}
              />
            ))}
          </ul>
        </Panel>
      ) : null}
      {attending.length > 0 ? (
        <Panel title="You learn in">
          <ul className="-my-2 divide-y divide-line">
            {attending.map(({ id, name, teacher, archivedAt }) => (
              <ClassLine
                key={id}
                href={`/classes/${id}`}
                name={name}
                archived={archivedAt !== null}
                note={`taught by ${teacher}`}
              />
            ))}
          </ul>
        </Panel>
      ) : null}
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <Panel title="Join a class" lead="With the code from your teacher, or by their link.">
          <CodeForm action={findClassAction} />
        </Panel>
        <Panel title="Open a class" lead="You get a code and a link to give to your learners.">
          {learner && !learner.isAnonymous ? (
            <NameForm
              action={createClassAction}
              label="Name of the class"
              placeholder="Neural networks, spring"
              submit="Open the class"
              working="Opening…"
              primary
            />
          ) : (
            <div className="flex flex-wrap gap-3">
              <Link href="/sign-up?to=/classes" className={buttonClass('primary')}>
                Make an account
              </Link>
              <Link href="/sign-in?to=/classes" className={buttonClass()}>
                Sign in
              </Link>
            </div>
          )}
        </Panel>
      </div>
    </TeachPage>
  );
}

function ClassLine({
  href,
  name,
  note,
  archived,
}: {
  href: string;
  name: string;
  note: string;
  archived: boolean;
}) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="-mx-2 flex items-center gap-3 rounded-lg px-2 py-3 hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="block break-words font-medium">{name}</span>
          <span className="text-ink-soft text-sm">
            {note}
            {archived ? ', archived' : ''}
          </span>
        </span>
        <Icon name="chevronRight" className="text-ink-faint" />
      </Link>
    </li>
  );
}
