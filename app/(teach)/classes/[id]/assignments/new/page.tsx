import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLearner } from '@/lib/auth/session';
import { findTeacherAccess } from '@/lib/auth/store';
import { getClass } from '@/lib/classroom/classes/store';
import { loadQuizzes } from '@/lib/content/load';
import { Callout } from '@/lib/ui/callout';
import { Panel, TeachPage } from '../../../../panel';
import { assignQuizAction } from '../actions';
import { AssignmentForm } from '../assignment-form';

export const metadata: Metadata = { title: 'Assign a quiz', robots: { index: false } };

export default async function AssignPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const learner = await getLearner();
  const access = learner && (await findTeacherAccess(learner, id));
  if (!access) notFound();
  const shown = await getClass(access);
  const quizzes = loadQuizzes().map(({ slug, title, questions, lesson }) => ({
    ...{ slug, title, lesson },
    questions: questions.length,
  }));
  const groups = [
    { title: 'Quizzes of their own', quizzes: quizzes.filter(({ lesson }) => !lesson) },
    { title: 'Checks of the lessons', quizzes: quizzes.filter(({ lesson }) => lesson) },
  ];
  return (
    <TeachPage
      title="Assign a quiz"
      back={{ href: `/classes/${id}`, text: 'Back to the class' }}
      lead={`To everybody in “${shown.name}”, also to those who join later.`}
    >
      {shown.archivedAt ? (
        <Callout tone="warn" title="This class is archived">
          What is assigned binds nobody until the class is open again.
        </Callout>
      ) : null}
      <Panel title="Terms">
        <AssignmentForm
          action={assignQuizAction.bind(null, id)}
          groups={groups}
          terms={{
            ...{ opens: null, due: null, timeLimit: null, attempts: null },
            feedback: 'after-submission',
          }}
        />
      </Panel>
    </TeachPage>
  );
}
