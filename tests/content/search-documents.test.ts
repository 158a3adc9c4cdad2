import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { loadCourse, loadGlossary, loadLessonReadings, loadQuizzes } from '@/lib/content/load';
import { readers } from '@/lib/content/readers';
import { buildSearchDocuments, plainText, searchOptions } from '@/lib/content/search-documents';

const documents = buildSearchDocuments(
  loadCourse(),
  loadLessonReadings(readers.tags),
  loadGlossary(),
  loadQuizzes(),
);
const index = new MiniSearch(searchOptions);
index.addAll(documents);
const find = (query: string) => index.search(query).map((one) => one.id);

describe('search', () => {
  test('a word of the glossary comes first', () => {
    expect(find('dropout')[0]).toBe('term dropout');
  });

  test('a beginning and a slip of the finger are enough', () => {
    expect(find('vanish').slice(0, 2)).toContain('term vanishing-gradients');
    expect(find('vanising').slice(0, 2)).toContain('term vanishing-gradients');
  });

  test('another name of a term finds it', () => {
    expect(find('sigmoid').slice(0, 3)).toContain('term logistic-function');
  });

  test('nothing of a question’s key is in the index', () => {
    const text = JSON.stringify(index);
    for (const quiz of loadQuizzes()) {
      for (const question of quiz.questions) {
        if (question.kind === 'text') expect(text).not.toContain(question.modelAnswer.slice(0, 40));
        if (question.explanation) expect(text).not.toContain(question.explanation.slice(0, 40));
      }
    }
  });
});

test('formulas and marks are told in plain text', () => {
  expect(
    plainText(
      'The *rate* $\\eta$ in $w \\leftarrow w - \\eta\\,\\frac{\\partial L}{\\partial w}$.',
    ),
  ).toBe('The rate η in w ← w - η∂L/∂w.');
  expect(plainText('A network with {{units}} units')).toBe('A network with … units');
});
