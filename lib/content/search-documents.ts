import type { CourseMap, Quiz } from './library';
import type { LessonReading } from './read-lesson';
import type { GlossaryTerm } from './schema';

/** One thing that search can find. */
export interface SearchDocument {
  id: string;
  kind: 'lesson' | 'term' | 'question';
  title: string;
  /** Shown under the title. */
  summary: string;
  /** Other names for the same thing. */
  aliases?: string;
  /** Searched, not shown. */
  words: string;
  href: string;
}

/** What the index is made with and read with; both sides must agree. */
export const searchOptions = {
  fields: ['title', 'aliases', 'summary', 'words'],
  storeFields: ['kind', 'title', 'summary', 'href'],
  searchOptions: {
    boost: { title: 4, aliases: 4, summary: 2 },
    prefix: true,
    fuzzy: (term: string) => (term.length > 4 ? 0.2 : 0),
    combineWith: 'AND' as const,
    /** Who searches a word wants to read about it before being asked about it. */
    boostDocument: (id: string) => (id.startsWith('question ') ? 0.4 : 1),
  },
};

/** Lessons, words of the glossary and questions. Of a question only what every learner may see. */
export function buildSearchDocuments(
  course: CourseMap,
  readings: LessonReading[],
  glossary: GlossaryTerm[],
  quizzes: Quiz[],
): SearchDocument[] {
  const lessons = course.parts.flatMap((part) => part.lessons);
  const ready = new Set(lessons.filter((one) => one.status === 'ready').map((one) => one.slug));
  return [
    ...lessons
      .filter((lesson) => ready.has(lesson.slug))
      .map((lesson): SearchDocument => {
        const reading = readings.find((one) => one.slug === lesson.slug);
        const sections = reading?.sections.map((section) => section.text) ?? [];
        return {
          id: `lesson ${lesson.slug}`,
          kind: 'lesson',
          title: lesson.title,
          summary: lesson.summary,
          words: [...lesson.slides, ...sections, reading?.words ?? ''].join('\n'),
          href: `/lessons/${lesson.slug}`,
        };
      }),
    ...glossary.map(
      (term): SearchDocument => ({
        id: `term ${term.id}`,
        kind: 'term',
        title: term.term,
        summary: plainText(term.definition),
        aliases: term.also.join(' '),
        words: '',
        href: `/glossary#${term.id}`,
      }),
    ),
    ...quizzes
      .filter((quiz) => !quiz.lesson || ready.has(quiz.lesson))
      .flatMap((quiz) =>
        quiz.questions.map(
          (question): SearchDocument => ({
            id: `question ${question.id}`,
            kind: 'question',
            title: plainText(question.prompt),
            summary: quiz.title,
            words: '',
            href: quiz.lesson ? `/lessons/${quiz.lesson}#check` : `/quiz/${quiz.slug}`,
          }),
        ),
      ),
  ];
}

/** Markdown and formulas as a reader would say them, near enough for a line in a list. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\{\{[^}]*\}\}/g, '…')
    .replace(/\$\$?([^$]+)\$\$?/g, (_, formula: string) => sayFormula(formula))
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const symbols: Record<string, string> = {
  gamma: 'γ',
  beta: 'β',
  eta: 'η',
  lambda: 'λ',
  sigma: 'σ',
  partial: '∂',
  sum: '∑',
  cdot: '·',
  leftarrow: '← ',
  log: 'log',
  max: 'max',
};

function sayFormula(formula: string): string {
  return formula
    .replace(/\\frac\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g, '$1/$2')
    .replace(/\\text\{([^}]*)\}/g, '$1')
    .replace(/\\([a-z]+)\s*/gi, (_, name: string) => symbols[name] ?? '')
    .replace(/\^2/g, '²')
    .replace(/[{}\\,]/g, '');
}
