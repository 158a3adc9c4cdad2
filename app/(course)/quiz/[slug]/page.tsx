import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadQuiz, loadQuizzes } from '@/lib/content/load';
import { describeQuiz } from '@/lib/quiz/describe-quiz';
import { QuizIntro } from '@/lib/quiz/runner/quiz-intro';

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
    <div className="mx-auto grid max-w-prose gap-8 px-4 py-12 font-sans">
      <header className="grid gap-3">
        <p className="text-ink-soft text-sm">{quiz.lesson ? 'The check of a lesson' : 'Quiz'}</p>
        <h1 className="font-semibold font-serif text-4xl leading-tight">{quiz.title}</h1>
        {quiz.summary ? <p className="font-serif text-ink-soft text-lg">{quiz.summary}</p> : null}
      </header>
      <ul className="grid gap-2">
        {describeQuiz(quiz).map((line) => (
          <li key={line} className="flex gap-3">
            <span aria-hidden="true" className="text-accent">
              ·
            </span>
            {line}
          </li>
        ))}
      </ul>
      <QuizIntro slug={quiz.slug} />
    </div>
  );
}
