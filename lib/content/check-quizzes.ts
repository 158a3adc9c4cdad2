import type { ContentReading } from './check';
import { idsOf } from './check-lessons';
import { checkAnchor } from './check-links';
import type { Fault } from './fault';
import type { LessonReading } from './read-lesson';
import type { PlacedQuestion, QuizReading } from './read-quiz';
import { didYouMean } from './suggest';

/** Ids, objectives and links of all questions. */
export function checkQuizzes(reading: ContentReading): Fault[] {
  const faults = checkIds(reading);
  for (const quiz of [...reading.lessonQuizzes.values(), ...reading.quizzes.values()]) {
    const lesson =
      reading.lessonQuizzes.get(quiz.slug) === quiz ? reading.lessons.get(quiz.slug) : null;
    for (const placed of quiz.questions) {
      faults.push(...checkObjectives(quiz, placed, lesson ?? null, reading));
      faults.push(...checkSeeAlso(quiz, placed, reading));
    }
  }
  for (const quiz of reading.quizzes.values()) {
    if (quiz.quiz && !quiz.quiz.title) {
      const message = 'title is missing; a quiz of its own has one';
      faults.push({ file: quiz.file, line: 1, column: 1, message });
    }
  }
  for (const lesson of reading.lessons.values()) faults.push(...checkLessonQuiz(lesson, reading));
  return faults;
}

function checkIds(reading: ContentReading): Fault[] {
  const owner = new Map<string, string>();
  const faults: Fault[] = [];
  for (const quiz of [...reading.lessonQuizzes.values(), ...reading.quizzes.values()]) {
    for (const { question, at } of quiz.questions) {
      const first = owner.get(question.id);
      if (first) {
        const message = `the question id ${question.id} is taken in ${first}; ids are unique in the whole course`;
        faults.push({ file: quiz.file, ...at(['id']), message });
      } else owner.set(question.id, quiz.file);
    }
  }
  return faults;
}

/** A lesson's questions name that lesson's objectives; a quiz of its own may name any lesson's. */
function checkObjectives(
  quiz: QuizReading,
  { question, at }: PlacedQuestion,
  lesson: LessonReading | null,
  reading: ContentReading,
): Fault[] {
  const lessons = lesson ? [lesson] : [...reading.lessons.values()];
  const known = lessons.flatMap((one) => Object.keys(one.frontmatter?.objectives ?? {}));
  if (lesson && !lesson.frontmatter) return [];
  return question.objectives.flatMap((objective, index) => {
    if (known.includes(objective)) return [];
    const where = lesson ? `in the frontmatter of ${lesson.slug}` : 'in any lesson';
    const message = `${question.id}: there is no objective ${objective} ${where}${didYouMean(objective, known)}`;
    return [{ file: quiz.file, ...at(['objectives', index]), message }];
  });
}

function checkSeeAlso(
  quiz: QuizReading,
  { question, at }: PlacedQuestion,
  reading: ContentReading,
): Fault[] {
  const link = question.seeAlso;
  if (!link) return [];
  const say = (field: string, message: string) => [
    { file: quiz.file, ...at(['seeAlso', field]), message: `${question.id}: ${message}` },
  ];
  const lesson = reading.lessons.get(link.lesson);
  if (!lesson) {
    const hint = didYouMean(link.lesson, [...reading.lessons.keys()]);
    return say('lesson', `there is no lesson ${link.lesson}${hint}`);
  }
  // What a lesson that is still to come will hold cannot be known yet.
  if (lesson.frontmatter?.status === 'coming' || lesson.faults.length) return [];
  if (link.section) {
    const message = checkAnchor(link.section, lesson);
    if (message) return say('section', message);
  }
  if (link.preset) {
    const known = lesson.tags.flatMap((tag) => idsOf(tag.props.presets));
    if (!known.includes(link.preset)) {
      return say(
        'preset',
        `there is no preset ${link.preset} in ${lesson.slug}${didYouMean(link.preset, known)}`,
      );
    }
  }
  return [];
}

/** 3 to 6 check questions, one of them free text; every objective is asked about. */
function checkLessonQuiz(lesson: LessonReading, reading: ContentReading): Fault[] {
  if (lesson.frontmatter?.status !== 'ready') return [];
  const quiz = reading.lessonQuizzes.get(lesson.slug);
  const folder = lesson.file.replace(/lesson\.mdx$/, '');
  const say = (file: string, message: string) => ({ file, line: 1, column: 1, message });
  if (!quiz) return [say(lesson.file, `the lesson has no quiz; expected ${folder}quiz.yaml`)];
  if (quiz.faults.length) return [];
  const predicted = lesson.tags.filter((tag) => tag.name === 'Predict').map((tag) => tag.props.id);
  const check = quiz.questions
    .map(({ question }) => question)
    .filter((question) => !predicted.includes(question.id));
  const faults: Fault[] = [];
  if (check.length < 3 || check.length > 6) {
    faults.push(say(quiz.file, `the check has ${check.length} questions; expected 3 to 6`));
  }
  if (!check.some((question) => question.kind === 'text')) {
    faults.push(say(quiz.file, 'the check has no free-text question; expected at least one'));
  }
  const asked = new Set(check.flatMap((question) => question.objectives));
  for (const objective of Object.keys(lesson.frontmatter.objectives)) {
    if (asked.has(objective)) continue;
    const place = lesson.head?.at(['objectives', objective]) ?? { line: 1, column: 1 };
    const message = `no check question names the objective ${objective}; expected it under objectives of one`;
    faults.push({ file: lesson.file, ...place, message });
  }
  return faults;
}
