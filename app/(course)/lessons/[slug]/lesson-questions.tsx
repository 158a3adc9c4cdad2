import { loadQuiz } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { commonSeed } from '@/lib/progress/seeds';
import { type KeyedQuestion, toPublicQuestion } from '@/lib/quiz/grading';
import { LessonCheck, PredictQuestion } from '@/lib/quiz/runner/lesson-check';

/** The page is the same for everybody: it shows a common variant, which the learner's own replaces. */
const publish = (question: KeyedQuestion) =>
  toPublicQuestion(question, commonSeed(question.id), renderMarkdown);

/** A question asked before the widget runs. */
export function LessonPredict({ slug, id }: { slug: string; id: string }) {
  const question = loadQuiz(slug)?.questions.find((one) => one.id === id);
  if (!question) return null;
  return (
    <div className="lesson-interactive" id={id}>
      <PredictQuestion slug={slug} question={publish(question)} />
    </div>
  );
}

/** All questions of the lesson that were not asked as predictions. */
export function LessonQuestions({ slug, predicted }: { slug: string; predicted: unknown[] }) {
  const questions = loadQuiz(slug)?.questions ?? [];
  const check = questions.filter((question) => !predicted.includes(question.id));
  return (
    <div className="lesson-interactive">
      <LessonCheck slug={slug} questions={check.map(publish)} />
    </div>
  );
}
