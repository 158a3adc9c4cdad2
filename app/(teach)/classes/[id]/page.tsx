import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { LearnerAccess, TeacherAccess } from '@/lib/auth/access';
import type { SearchParams } from '@/lib/auth/search-params';
import { getLearner } from '@/lib/auth/session';
import { findTeacherAccess } from '@/lib/auth/store';
import { getClass } from '@/lib/classroom/classes/store';
import { showCode } from '@/lib/classroom/code';
import { countWaiting } from '@/lib/classroom/marking/store';
import { getMembership, listMembers } from '@/lib/classroom/members/store';
import { getClassRecord } from '@/lib/classroom/reading/store';
import { buildRoster } from '@/lib/classroom/roster';
import { loadCourse } from '@/lib/content/load';
import { buttonClass } from '@/lib/ui/button';
import { Callout } from '@/lib/ui/callout';
import { sayDay } from '@/lib/ui/dates';
import { EmptyState } from '@/lib/ui/empty-state';
import { Icon } from '@/lib/ui/icon';
import { Panel, TeachPage } from '../../panel';
import { leaveClassAction } from '../actions';
import { ActionForm } from '../class-forms';
import { AssignedQuizzes } from './assigned-quizzes';
import { closeOverdueHere } from './close-overdue-here';
import { Invitation } from './invitation';
import { OwnAssignments } from './own-assignments';
import { RosterTable } from './roster-table';

export const metadata: Metadata = { title: 'Class', robots: { index: false } };

export default async function ClassPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const learner = await getLearner();
  if (!learner) notFound();
  const access = await findTeacherAccess(learner, id);
  const query = await searchParams;
  if (access) return <TeachersView access={access} done={Object.keys(query)[0]} />;
  const membership = await getMembership(learner, id);
  if (!membership) notFound();
  return <LearnersView access={learner} membership={membership} joined={'joined' in query} />;
}

async function TeachersView({ access, done }: { access: TeacherAccess; done: string | undefined }) {
  await closeOverdueHere(access);
  const [shown, members, record, origin, waiting] = await Promise.all([
    getClass(access),
    listMembers(access),
    getClassRecord(access),
    siteOrigin(),
    countWaiting(access),
  ]);
  const lessons = loadCourse()
    .parts.flatMap((part) => part.lessons)
    .filter((lesson) => lesson.status === 'ready');
  const learners = members.filter((member) => member.role === 'learner');
  const teachers = members.filter((member) => member.role === 'teacher');
  const rows = buildRoster(learners, record, lessons);
  return (
    <TeachPage
      wide
      title={shown.name}
      back={{ href: '/classes', text: 'Classes' }}
      lead={
        <p>
          {learners.length === 1 ? '1 learner' : `${learners.length} learners`}, open since{' '}
          {sayDay(shown.createdAt)}. Taught by{' '}
          {[shown.owner.name, ...teachers.map((one) => one.displayName)].join(', ')}.{' '}
          <Link href={`/classes/${shown.id}/settings`} className="text-accent underline">
            Settings
          </Link>
        </p>
      }
    >
      {shown.archivedAt ? (
        <Callout tone="warn" title="This class is archived">
          Nobody can join it, and what is assigned binds nobody. Open it again in its settings.
        </Callout>
      ) : (
        <Invitation code={showCode(shown.code)} link={`${origin}/join/${shown.joinToken}`} />
      )}
      {waiting > 0 ? (
        <Callout
          tone="note"
          title={waiting === 1 ? 'One answer waits for you' : `${waiting} answers wait for you`}
        >
          <p className="mb-3">
            The checker was not sure of them, or a learner says that the mark is wrong.
          </p>
          <Link
            href={`/classes/${shown.id}/marking`}
            prefetch={false}
            className={buttonClass('primary')}
          >
            Mark {waiting === 1 ? 'it' : 'them'}
          </Link>
        </Callout>
      ) : null}
      <AssignedQuizzes access={access} learners={learners.length} done={done} />
      {rows.length > 0 ? (
        <RosterTable classId={shown.id} rows={rows} lessons={lessons} />
      ) : (
        <EmptyState icon="user" title="Nobody has joined yet">
          Give your learners the code or the link. As soon as they join, this page shows what they
          have read and answered.
        </EmptyState>
      )}
    </TeachPage>
  );
}

function LearnersView({
  access,
  membership,
  joined,
}: {
  access: LearnerAccess;
  membership: NonNullable<Awaited<ReturnType<typeof getMembership>>>;
  joined: boolean;
}) {
  const { id, name, owner, archivedAt } = membership.class;
  return (
    <TeachPage
      title={name}
      back={{ href: '/classes', text: 'Classes' }}
      lead={`A class taught by ${owner.name}.`}
    >
      {joined ? (
        <Callout tone="right" role="status" title="You are in">
          Work through the course as you like; your teacher sees how far you are.
        </Callout>
      ) : null}
      {archivedAt ? (
        <Callout tone="note">This class is over.</Callout>
      ) : (
        <OwnAssignments access={access} classId={id} />
      )}
      <Panel
        title={`You are here as ${membership.displayName}`}
        lead={`Since ${sayDay(membership.joinedAt)}. The teachers of the class see the lessons that you open, and your answers with their marks.`}
      >
        <div className="flex flex-wrap items-start gap-3">
          <Link href="/" className={buttonClass('primary')}>
            <Icon name="book" /> To the course
          </Link>
          <Link href="/progress" prefetch={false} className={buttonClass()}>
            My progress
          </Link>
        </div>
      </Panel>
      <Panel
        title="Leave the class"
        lead="You keep everything you did; the teachers see it no longer. You can come back with the code."
      >
        <ActionForm
          action={leaveClassAction.bind(null, id)}
          submit="Leave the class"
          working="Leaving…"
          confirm={`Leave “${name}”?`}
          danger
        />
      </Panel>
    </TeachPage>
  );
}

/** Where this site is reached, as the teacher's own browser asked for it. */
async function siteOrigin(): Promise<string> {
  const asked = await headers();
  const protocol = asked.get('x-forwarded-proto')?.split(',')[0].trim() ?? 'http';
  return `${protocol}://${asked.get('x-forwarded-host') ?? asked.get('host')}`;
}
