import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadQuiz, loadQuizzes } from '@/lib/content/load';
import { describeQuiz, describeTerms } from '@/lib/quiz/describe-quiz';
import { QuizIntro } from '@/lib/quiz/runner/quiz-intro';
import { PageTitle } from '@/lib/ui/page-title';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return loadQuizzes().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const quiz = loadQuiz((await params).slug);
  return quiz ? { title: quiz.title, description: quiz.summary || undefined } : {};
}

/** What the quiz is, how long it takes, and how it is marked. */
export default async function QuizPage({ params }: Props) {
  const quiz = loadQuiz((await params).slug);
  if (!quiz) notFound();
  return (
    <div className="mx-auto grid max-w-prose gap-6 px-4 pt-6 font-sans sm:px-6">
      <PageTitle
        back={
          quiz.lesson
            ? { href: `/lessons/${quiz.lesson}`, text: 'To the lesson' }
            : { href: '/', text: 'Course' }
        }
        lead={quiz.lesson ? `The check of the lesson. ${quiz.summary}` : quiz.summary}
      >
        {quiz.title}
      </PageTitle>
      <QuizIntro
        slug={quiz.slug}
        about={describeQuiz(quiz.questions)}
        terms={describeTerms(quiz)}
      />
    </div>
  );
}
