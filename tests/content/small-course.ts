import { z } from 'zod';
import { type ContentFiles, checkContent, type Readers } from '@/lib/content/check';
import { formatFault } from '@/lib/content/fault';
import { bySchema, proseTags } from '@/lib/content/tags';
import { parseQuestion } from '@/lib/quiz/grading';

const id = z.string();
/** A widget of the tests' own, so that the checks are tested without any real one. */
const testWidget = bySchema(
  z.strictObject({
    id,
    dropoutRate: z.number().min(0).lt(1).optional(),
    network: z
      .strictObject({ layers: z.array(z.strictObject({ units: z.number().int().min(1) })) })
      .optional(),
    presets: z.array(z.strictObject({ id })).optional(),
    tasks: z.array(z.strictObject({ id })).optional(),
  }),
);

export const readers: Readers = {
  tags: { ...proseTags, Widget: { check: testWidget, children: 'none', widget: () => null } },
  parseQuestion,
};

export const lesson = `---
title: Dropout
summary: Leave out units.
slides: [Dropout]
minutes: 10
objectives:
  mask: Say what the mask does
---

Some text about <Term name="dropout">dropout</Term>, and $p = \\frac{1}{2}$.

## Predict

<Predict id="d-predict" />

<Widget
  id="net"
  dropoutRate={0.5}
  network={{ layers: [{ units: 4 }] }}
  presets={[{ id: 'works' }]}
  tasks={[{ id: 'one' }, { id: 'two' }]}
/>

## Try

<Task id="one" widget="net" />
<Task id="two" widget="net" />

See [above](#predict), [the other lesson](/lessons/other) and [the paper](https://example.org/paper).

<Check />

<Recap>
  <PyTorch>a</PyTorch>
  <Keras>b</Keras>
</Recap>

<Sources>A paper.</Sources>
`;

export const other = `---
title: Other
summary: To come.
status: coming
slides: [Other]
minutes: 10
---
`;

export const quiz = `questions:
  - id: d-predict
    kind: choice
    prompt: What will happen?
    choices:
      - { id: a, text: This, right: true }
      - { id: b, text: That }
  - id: d-count
    kind: numeric
    prompt: How many?
    objectives: [mask]
    answer: 3
  - id: d-two
    kind: numeric
    prompt: And now?
    answer: 4
  - id: d-three
    kind: choice
    prompt: Which?
    choices:
      - { id: a, text: This, right: true }
      - { id: b, text: That }
`;

export const course = `title: Course
summary: A course.
parts:
  - id: one
    title: One
    summary: The only part.
    lessons: [dropout, other]
`;

export const glossary = `terms:
  - id: dropout
    term: dropout
    definition: Leaving out units.
`;

interface Texts {
  lesson: string;
  other: string;
  quiz: string | null;
  course: string;
  glossary: string;
}

/** The faults of a small course in which some texts are replaced. */
export function faultsOf(changed: Partial<Texts>): string[] {
  const texts: Texts = { lesson, other: readyOther, quiz, course, glossary, ...changed };
  const files: ContentFiles = {
    course: { file: 'content/course.yaml', text: texts.course },
    glossary: { file: 'content/glossary.yaml', text: texts.glossary },
    lessons: [
      { slug: 'dropout', file: 'dropout/lesson.mdx', text: texts.lesson },
      { slug: 'other', file: 'other/lesson.mdx', text: texts.other },
    ],
    lessonQuizzes:
      texts.quiz === null ? [] : [{ slug: 'dropout', file: 'dropout/quiz.yaml', text: texts.quiz }],
    quizzes: [],
  };
  return checkContent(files, readers)
    .map(formatFault)
    .filter((fault) => !fault.includes('free-text') && !fault.startsWith('other/'));
}

/** The same faults in one lesson's text alone. */
export const lessonFaults = (from: string, to: string) => {
  if (!lesson.includes(from)) throw new Error(`the small lesson has no ${from}`);
  return faultsOf({ lesson: lesson.replace(from, to) });
};

export const quizFaults = (from: string, to: string) => {
  if (!quiz.includes(from)) throw new Error(`the small quiz has no ${from}`);
  return faultsOf({ quiz: quiz.replace(from, to) });
};

/** As written above, but ready, so that links to it lead somewhere. */
const readyOther = other.replace('status: coming\n', '');
