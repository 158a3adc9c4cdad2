import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLearner } from '@/lib/auth/session';
import { findTeacherAccess } from '@/lib/auth/store';
import { describeAssignment } from '@/lib/classroom/assignments/describe';
import { countTakers, getAssignment } from '@/lib/classroom/assignments/store';
import { loadQuiz } from '@/lib/content/load';
import { Callout } from '@/lib/ui/callout';
import { sayWindow } from '@/lib/ui/dates';
import { Panel, TeachPage } from '../../../../panel';
import { ActionForm } from '../../../class-forms';
import {
  changeAssignmentAction,
  closeAssignmentAction,
  withdrawAssignmentAction,
} from '../actions';
import { AssignmentForm } from '../assignment-form';

export const metadata: Metadata = { title: 'Assigned quiz', robots: { index: false } };

type Props = { params: Promise<{ id: string; assignment: string }> };

export default async function AssignmentPage({ params }: Props) {
  const { id, assignment } = await params;
  const learner = await getLearner();
  const access = learner && (await findTeacherAccess(learner, id));
  const assigned = access && (await getAssignment(access, assignment));
  if (!access || !assigned) notFound();
  const now = new Date();
  const takers = (await countTakers(access, now)).get(assigned.id);
  const quiz = loadQuiz(assigned.slug);
  const shown = quiz && describeAssignment(quiz, assigned, now);
  const { policy, opensAt, dueAt } = assigned;
  return (
    <TeachPage
      title={quiz?.title ?? 'A quiz that is gone'}
      back={{ href: `/classes/${id}`, text: 'Back to the class' }}
      lead={
        quiz ? (
          <>
            {quiz.questions.length} questions, {shown && sayWindow(shown.opens, shown.due, now)}.{' '}
            <Link href={`/quiz/${assigned.slug}`} className="text-accent underline">
              See the quiz
            </Link>
          </>
        ) : (
          'The course does not hold this quiz any more.'
        )
      }
    >
      {quiz ? (
        <Panel title="Terms">
          {takers ? (
            <Callout tone="note" className="mb-4">
              {takers.begun === 1 ? 'One learner has' : `${takers.begun} learners have`} begun it.
              New times hold for whoever is in the middle of it, too.
            </Callout>
          ) : null}
          <AssignmentForm
            action={changeAssignmentAction.bind(null, id, assigned.id)}
            terms={{
              opens: opensAt?.toISOString() ?? null,
              due: dueAt?.toISOString() ?? null,
              timeLimit: policy.timeLimit ?? null,
              attempts: policy.attempts ?? null,
              feedback: policy.feedback ?? quiz.feedback,
            }}
          />
        </Panel>
      ) : null}
      {shown?.stage === 'open' ? (
        <Panel
          title="Close it now"
          lead="The deadline is then this moment: nobody can begin any more, and whoever is taking it hands in what has been saved. Marks that wait for the deadline are shown."
        >
          <ActionForm
            action={closeAssignmentAction.bind(null, id, assigned.id)}
            submit="Close it now"
            working="Closing…"
            confirm="Close it for the whole class?"
          />
        </Panel>
      ) : null}
      <Panel
        title="Withdraw it"
        lead="The class is free of these terms. Answers and marks stay, and marks that were held back are shown."
      >
        <ActionForm
          action={withdrawAssignmentAction.bind(null, id, assigned.id)}
          submit="Withdraw it"
          working="Withdrawing…"
          confirm="Withdraw it from the whole class?"
          danger
        />
      </Panel>
    </TeachPage>
  );
}
