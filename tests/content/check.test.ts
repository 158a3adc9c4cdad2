import { describe, expect, test } from 'vitest';
import { rememberBuilds } from '@/lib/content/check';
import { course, faultsOf, glossary, lessonFaults, other, quizFaults } from './small-course';

test('what is remembered of unchanged texts gives the same, and changed texts are read anew', () => {
  const { reuse, nextRound } = rememberBuilds();
  const built: string[] = [];
  const read = (text: string) => reuse(['lesson', text], () => built.push(text) && text.length);
  expect([read('one'), read('one'), read('seven')]).toEqual([3, 3, 5]);
  nextRound();
  expect([read('one'), read('eight!')]).toEqual([3, 6]);
  expect(built).toEqual(['one', 'seven', 'eight!']);
  nextRound();
  nextRound();
  expect(read('one')).toBe(3);
  expect(built).toHaveLength(4);
});

test('a sound course has no faults', () => {
  expect(faultsOf({})).toEqual([]);
});

describe('a mistake in a lesson is told with its place, what is wrong and what is expected', () => {
  const table: [title: string, from: string, to: string, expected: string][] = [
    // props
    [
      'a prop out of range',
      'dropoutRate={0.5}',
      'dropoutRate={1.2}',
      'dropout/lesson.mdx:18:3 dropoutRate must be from 0 to below 1; got 1.2',
    ],
    [
      'a negative number',
      'dropoutRate={0.5}',
      'dropoutRate={-0.1}',
      'dropout/lesson.mdx:18:3 dropoutRate must be from 0 to below 1; got -0.1',
    ],
    [
      'a value deep inside an object',
      '{ units: 4 }',
      '{ units: 0 }',
      'dropout/lesson.mdx:19:25 network.layers[0].units must be a whole number at least 1; got 0',
    ],
    [
      'a misspelt prop',
      'dropoutRate={0.5}',
      'dropOutRat={0.5}',
      'dropout/lesson.mdx:18:3 dropOutRat is not known here; did you mean dropoutRate?; known are id, dropoutRate, network, presets, tasks',
    ],
    [
      'a missing prop',
      '  id="net"\n',
      '',
      'dropout/lesson.mdx:16:1 id is missing; it must be text',
    ],
    [
      'a computed value',
      'dropoutRate={0.5}',
      'dropoutRate={1 / 2}',
      'dropout/lesson.mdx:18:16 dropoutRate: an expression that computes cannot be used here; write the value out (numbers, text, lists, objects)',
    ],
    [
      'a name from nowhere',
      'dropoutRate={0.5}',
      'dropoutRate={rate}',
      'dropout/lesson.mdx:18:16 dropoutRate: the name rate cannot be used here; write the value out (numbers, text, lists, objects)',
    ],
    [
      'a spread',
      'dropoutRate={0.5}',
      '{...props}',
      'dropout/lesson.mdx:18:3 a spread {...} cannot be used here; write each prop out',
    ],
    [
      'an empty value',
      'dropoutRate={0.5}',
      'dropoutRate={}',
      'dropout/lesson.mdx:18:16 the braces are empty; expected a value, like {3} or {[1, 2]}',
    ],
    [
      'a broken object',
      '{ units: 4 }',
      '{ units 4 }',
      'dropout/lesson.mdx:19:31 the expression in {…} cannot be read (Unexpected token); expected a value written out, or \\{ for a brace in the text',
    ],
    // tags
    [
      'a misspelt tag',
      '<Check />',
      '<Chek />',
      'dropout/lesson.mdx:31:1 <Chek> is not a known tag; did you mean Check?',
    ],
    [
      'a tag that is never closed',
      '<Sources>A paper.</Sources>',
      '<Sources>\nA paper.',
      'dropout/lesson.mdx:38:1 the tag <Sources> is never closed; expected </Sources> below it, or <Sources /> where it has no content',
    ],
    [
      'content where none is taken',
      '<Check />',
      '<Check>now</Check>',
      'dropout/lesson.mdx:31:1 <Check> takes no content; expected <Check … />',
    ],
    [
      'no content where some is needed',
      '<Sources>A paper.</Sources>',
      '<Sources />',
      'dropout/lesson.mdx:38:1 <Sources> is empty; expected text between <Sources> and </Sources>',
    ],
    [
      'an import',
      '## Predict',
      "import x from './x'\n\n## Predict",
      'dropout/lesson.mdx:12:1 import and export cannot be used in a lesson; expected prose and known tags',
    ],
    [
      'an expression in the text',
      'Some text',
      'Some {text}',
      'dropout/lesson.mdx:10:6 a {…} expression cannot stand in the text; write it out, or \\{ for a brace',
    ],
    [
      'a brace that is never closed',
      '<Sources>A paper.</Sources>',
      'A { brace',
      'dropout/lesson.mdx:38:10 a { is never closed; expected }, or \\{ for a brace in the text',
    ],
    [
      'a title in the text',
      '## Predict',
      '# Predict',
      'dropout/lesson.mdx:12:1 a # heading cannot be used; the title is in the frontmatter, expected ##',
    ],
    // formulas
    [
      'a formula with an unknown command',
      '\\frac{1}{2}',
      '\\frc{1}{2}',
      'dropout/lesson.mdx:10:63 this formula cannot be set: Undefined control sequence: \\frc; expected LaTeX that KaTeX knows',
    ],
    // names and links
    [
      'an unknown term',
      'name="dropout"',
      'name="drop-out"',
      'dropout/lesson.mdx:10:23 there is no glossary term drop-out; did you mean dropout?',
    ],
    [
      'an unknown question',
      'Predict id="d-predict"',
      'Predict id="d-predct"',
      'dropout/lesson.mdx:14:10 there is no choice question d-predct; did you mean d-predict?',
    ],
    [
      'a task that the widget does not have',
      'Task id="two"',
      'Task id="three"',
      'dropout/lesson.mdx:27:7 there is no task in net: three; known are one, two',
    ],
    [
      'a widget that is not there',
      'id="two" widget="net"',
      'id="two" widget="nte"',
      'dropout/lesson.mdx:27:16 there is no widget nte; did you mean net?',
    ],
    [
      'a link to a section that is not there',
      '(#predict)',
      '(#predikt)',
      'dropout/lesson.mdx:29:5 there is no section predikt in dropout; did you mean predict?',
    ],
    [
      'a link to a lesson that is not there',
      '/lessons/other',
      '/lessons/othr',
      'dropout/lesson.mdx:29:24 there is no lesson othr; did you mean other?',
    ],
    [
      'a link that is not safe',
      'https://example.org/paper',
      'http://example.org/paper',
      'dropout/lesson.mdx:29:63 the link http://example.org/paper cannot be used; expected https:// or a place in the course',
    ],
    [
      'a link to a page that is not there',
      'https://example.org/paper',
      '/playgrund',
      'dropout/lesson.mdx:29:63 the link /playgrund leads nowhere; did you mean /playground?',
    ],
    // frontmatter
    [
      'a number out of range in the frontmatter',
      'minutes: 10',
      'minutes: 90',
      'dropout/lesson.mdx:5:1 minutes must be a whole number from 3 to 30; got 90',
    ],
    [
      'a misspelt field in the frontmatter',
      'summary: Leave out units.',
      'sumary: Leave out units.',
      'dropout/lesson.mdx:2:1 summary is missing; it must be text',
    ],
    [
      'broken YAML in the frontmatter',
      'slides: [Dropout]',
      'slides: [Dropout',
      'dropout/lesson.mdx:5:1 this is not valid YAML',
    ],
    [
      'a prerequisite that is not there',
      'minutes: 10',
      'minutes: 10\nprerequisites: [othr]',
      'dropout/lesson.mdx:6:17 there is no lesson othr; did you mean other?',
    ],
    [
      'a prerequisite that comes later',
      'minutes: 10',
      'minutes: 10\nprerequisites: [other]',
      'dropout/lesson.mdx:6:17 other comes later in the course; a prerequisite must come before',
    ],
    [
      'an objective that no question asks about',
      'objectives:',
      'objectives:\n  rate: Choose a rate',
      'dropout/lesson.mdx:7:3 no check question names the objective rate; expected it under objectives of one',
    ],
    [
      'a part of the skeleton that is missing',
      '<Task id="two" widget="net" />\n',
      '',
      'dropout/lesson.mdx:1:1 the lesson has 1 <Task>; expected 2 or 3',
    ],
  ];
  test.each(table)('%s', (_title, from, to, expected) => {
    const faults = lessonFaults(from, to);
    expect(faults.find((fault) => fault.startsWith(expected)) ?? faults).toContain(expected);
  });

  test.each(table)('%s: nothing else is blamed on the same line', (_title, from, to, expected) => {
    const line = expected.split(' ')[0].replace(/:\d+$/, ':');
    expect(lessonFaults(from, to).filter((fault) => fault.startsWith(line))).toHaveLength(1);
  });

  test('no frontmatter at all', () => {
    expect(faultsOf({ lesson: 'Just text.' })[0]).toBe(
      'dropout/lesson.mdx:1:1 the frontmatter is missing; expected a block between two lines --- with title, summary, slides and minutes',
    );
  });

  test('a link to a lesson that is still to come', () => {
    expect(faultsOf({ other })).toContain(
      'dropout/lesson.mdx:29:24 the lesson other is still coming; a link to it would lead nowhere',
    );
  });
});

describe('a mistake in a quiz is told with its place', () => {
  const table: [title: string, from: string, to: string, expected: string][] = [
    [
      'an objective that the lesson does not have',
      'objectives: [mask]',
      'objectives: [mas]',
      'dropout/quiz.yaml:11:18 d-count: there is no objective mas in the frontmatter of dropout; did you mean mask?',
    ],
    [
      'an id that is taken',
      'id: d-two',
      'id: d-count',
      'dropout/quiz.yaml:13:5 the question id d-count is taken in dropout/quiz.yaml; ids are unique in the whole course',
    ],
    [
      'an unknown kind',
      'kind: numeric\n    prompt: How',
      'kind: number\n    prompt: How',
      'dropout/quiz.yaml:9:5 d-count: kind must be one of choice, numeric',
    ],
    [
      'a question without its answer',
      '    answer: 3\n',
      '',
      'dropout/quiz.yaml:8:5 d-count: answer',
    ],
    [
      'no right choice',
      '{ id: a, text: This, right: true }\n      - { id: b, text: That }\n  - id: d-count',
      '{ id: a, text: This }\n      - { id: b, text: That }\n  - id: d-count',
      'dropout/quiz.yaml:5:5 d-predict: choices: mark a choice with right: true',
    ],
    [
      'a formula that cannot be set',
      'prompt: How many?',
      'prompt: How many $\\frac{1$?',
      'dropout/quiz.yaml:10:5 prompt: this formula cannot be set',
    ],
    [
      'a section that is not there',
      'answer: 3',
      'answer: 3\n    seeAlso: { lesson: dropout, section: predikt }',
      'dropout/quiz.yaml:13:33 d-count: there is no section predikt in dropout; did you mean predict?',
    ],
    [
      'a preset that is not there',
      'answer: 3',
      'answer: 3\n    seeAlso: { lesson: dropout, preset: work }',
      'dropout/quiz.yaml:13:33 d-count: there is no preset work in dropout; did you mean works?',
    ],
    [
      'a lesson that is not there',
      'answer: 3',
      'answer: 3\n    seeAlso: { lesson: drpout }',
      'dropout/quiz.yaml:13:16 d-count: there is no lesson drpout; did you mean dropout?',
    ],
  ];
  test.each(table)('%s', (_title, from, to, expected) => {
    const faults = quizFaults(from, to);
    expect(faults.find((fault) => fault.startsWith(expected)) ?? faults).toMatch(expected);
  });

  test('no quiz at all', () => {
    expect(faultsOf({ quiz: null })).toContain(
      'dropout/lesson.mdx:1:1 the lesson has no quiz; expected dropout/quiz.yaml',
    );
  });
});

describe('a mistake in the course or the glossary is told with its place', () => {
  test('a lesson that is not there', () => {
    const text = course.replace('dropout,', 'dropuot,');
    expect(faultsOf({ course: text })).toEqual([
      'content/course.yaml:7:15 there is no lesson dropuot; expected content/lessons/dropuot/lesson.mdx; did you mean dropout?',
      'dropout/lesson.mdx:1:1 the lesson dropout is in no part; name it in content/course.yaml',
    ]);
  });

  test('a lesson named twice', () => {
    const text = course.replace('other]', 'other, dropout]');
    expect(faultsOf({ course: text })).toEqual([
      'content/course.yaml:7:31 the lesson dropout is named twice; keep one',
    ]);
  });

  test('a term defined twice', () => {
    const text = `${glossary}  - { id: dropout, term: dropout, definition: Again. }\n`;
    expect(faultsOf({ glossary: text })).toEqual([
      'content/glossary.yaml:5:7 the term dropout is defined twice; keep one',
    ]);
  });

  test('a term that points at no lesson', () => {
    const text = `${glossary}    lesson: dropot\n`;
    expect(faultsOf({ glossary: text })).toEqual([
      'content/glossary.yaml:5:5 there is no lesson dropot; did you mean dropout?',
    ]);
  });
});
