import { expect, test } from 'vitest';
import { collectClaims, tryClaim } from '@/lib/content/claims';
import { formatFault } from '@/lib/content/fault';
import { readLesson } from '@/lib/content/read-lesson';
import { readers } from '@/lib/content/readers';
import { judgeGoal } from '@/lib/experiment/judge-goal';

const widget = (goal: string) => `<TrainingInProgress
  id="net"
  data={{ set: 'circles', samples: 60 }}
  training={{ epochs: 2, batchSize: 10 }}
  presets={[
    { id: 'works', title: 'Works', kind: 'works', say: 'See.', goal: ${goal} },
  ]}
/>

<Claim widget="net" preset="works" goal={{ diverges: false }}>It stays finite.</Claim>
`;
const read = (goal: string) => readLesson('a', 'a/lesson.mdx', widget(goal), readers.tags);

test('a goal on a preset and a sentence in the text are both claims, each at its place', () => {
  const claims = collectClaims(read('{ diverges: false }'));
  expect(claims.map(({ name, line, column }) => [name, line, column])).toEqual([
    ['net presets[0].goal', 6, 64],
    ['Claim net works', 10, 36],
  ]);
});

test('a claim that holds is no fault', async () => {
  const [claim] = collectClaims(read('{ diverges: false }'));
  expect(await tryClaim(claim, judgeGoal)).toBeNull();
});

test('a claim that does not hold is told with its place and with what the run shows', async () => {
  const [claim] = collectClaims(read('{ trainLoss: 0.000001 }'));
  const fault = await tryClaim(claim, judgeGoal);
  expect(fault && formatFault(fault)).toMatch(
    /^a\/lesson\.mdx:6:64 net presets\[0\]\.goal does not hold: the run does not show training loss at most 0\.000001 \(now [\d.]+\)$/,
  );
});

test('a goal that is no goal is told at its place', () => {
  const text = widget('{ diverges: false }').replace('{{ diverges: false }}', '{{ trainLos: 1 }}');
  const { faults } = readLesson('a', 'a/lesson.mdx', text, readers.tags);
  expect(faults.map(formatFault)).toContain(
    'a/lesson.mdx:10:44 goal.trainLos is not a known field; did you mean trainLoss?',
  );
});

test.each([
  [
    'a setting out of range',
    'samples: 60',
    'samples: 1',
    'a/lesson.mdx:3:27 data.samples must be a whole number from 2 to 20000; got 1',
  ],
  [
    'a misspelt setting',
    'samples: 60',
    'sampels: 60',
    'a/lesson.mdx:3:27 data.sampels is not a known field; did you mean samples?',
  ],
  [
    'a preset without its title',
    "title: 'Works', ",
    '',
    'a/lesson.mdx:6:5 presets[0].title must be text; it is missing',
  ],
])('in a real widget, %s is told at its place', (_title, from, to, expected) => {
  const text = widget('{ diverges: false }').replace(from, to);
  const { faults } = readLesson('a', 'a/lesson.mdx', text, readers.tags);
  expect(faults.map(formatFault)).toContain(expected);
});
