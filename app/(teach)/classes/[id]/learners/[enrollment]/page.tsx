import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Refusal } from '@/lib/auth/refusal';
import { getLearner } from '@/lib/auth/session';
import { findTeacherAccess } from '@/lib/auth/store';
import { buildLearnerReport } from '@/lib/classroom/learner-report';
import { getLearnerRecord } from '@/lib/classroom/reading/store';
import { loadCourse } from '@/lib/content/load';
import { sayDay } from '@/lib/ui/dates';
import { EmptyState } from '@/lib/ui/empty-state';
import { Panel, TeachPage } from '../../../../panel';
import { promoteMemberAction, removeMemberAction, renameMemberAction } from '../../../actions';
import { ActionForm, NameForm } from '../../../class-forms';
import { AnswerLine } from './answer-line';

export const metadata: Metadata = { title: 'Learner', robots: { index: false } };

export default async function LearnerPage({
  params,
}: {
  params: Promise<{ id: string; enrollment: string }>;
}) {
  const { id, enrollment: enrollmentId } = await params;
  const learner = await getLearner();
  const access = learner && (await findTeacherAccess(learner, id));
  if (!access) notFound();
  const record = await getLearnerRecord(access, enrollmentId).catch((error) => {
    if (error instanceof Refusal) notFound();
    throw error;
  });
  const { enrollment } = record;
  const units = loadCourse().parts.flatMap((part) => [
    ...part.lessons.map((lesson) => ({ ...lesson, isLesson: true })),
    ...part.quizzes.map((quiz) => ({ ...quiz, isLesson: false })),
  ]);
  const report = buildLearnerReport(record, units);
  return (
    <TeachPage
      title={enrollment.displayName}
      back={{ href: `/classes/${id}`, text: 'Back to the class' }}
      lead={
        <p>
          In the class since {sayDay(enrollment.joinedAt)}
          {enrollment.learner.isAnonymous ? ', without an account' : ''}.
        </p>
      }
    >
      {report.length === 0 ? (
        <EmptyState icon="book" title="Nothing read or answered yet">
          What {enrollment.displayName} opens and answers appears here at once.
        </EmptyState>
      ) : null}
      {report.map(({ unit, opened, finished, goals, answers }) => (
        <Panel
          key={unit.slug}
          title={unit.title}
          lead={[
            opened ? `Opened on ${sayDay(opened)}` : '',
            finished ? `finished on ${sayDay(finished)}` : '',
            goals > 0 ? `${goals} ${goals === 1 ? 'task' : 'tasks'} done` : '',
            unit.questionIds.length > 0
              ? `${answers.length} of ${unit.questionIds.length} questions answered`
              : '',
          ]
            .filter(Boolean)
            .join(', ')}
        >
          {answers.length > 0 ? (
            <ol className="-my-3 divide-y divide-line">
              {answers.map((answer) => (
                <AnswerLine key={answer.attemptId} classId={id} answer={answer} />
              ))}
            </ol>
          ) : null}
        </Panel>
      ))}
      <Panel title="Name in this class">
        <NameForm
          action={renameMemberAction.bind(null, id, enrollmentId)}
          label="Name"
          name={enrollment.displayName}
          submit="Change the name"
          working="Changing…"
        />
      </Panel>
      {enrollment.learner.isAnonymous ? null : (
        <Panel
          title="Let them teach"
          lead="They will see what you see of this class, and can change it. Only its owner can delete it."
        >
          <ActionForm
            action={promoteMemberAction.bind(null, id, enrollmentId)}
            submit="Make them a teacher of this class"
            working="One moment…"
            confirm={`${enrollment.displayName} will see every learner’s answers. You cannot take it back; they can leave.`}
          />
        </Panel>
      )}
      <Panel
        title="Remove from the class"
        lead="They keep what they did, and you see it no longer. With the code they could come back; make a new one if they should not."
      >
        <ActionForm
          action={removeMemberAction.bind(null, id, enrollmentId)}
          submit={`Remove ${enrollment.displayName}`}
          working="Removing…"
          confirm={`Remove ${enrollment.displayName} from the class?`}
          danger
        />
      </Panel>
    </TeachPage>
  );
}
