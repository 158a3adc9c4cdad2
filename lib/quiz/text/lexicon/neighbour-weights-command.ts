import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { neighbourClass } from '../neighbours';
import { tokenize } from '../tokens';

/**
 * Writes `neighbour-weights.ts`: for pairs of word classes, ten times the log-odds of standing beside each other in a
 * labelled answer rather than in the same words shuffled.
 *
 *   node lib/setup/run.mjs lib/quiz/text/lexicon/neighbour-weights-command.ts
 */
const files = ['content/quizzes', 'tests/quiz/text'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => path.join(folder, name)),
);
const real = new Map<string, number>();
const shuffled = new Map<string, number>();
const SHUFFLES = 6;
let state = 1;
const draw = (below: number) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};
const count = (counts: Map<string, number>, classes: readonly string[], by: number) => {
  for (let i = 0; i + 1 < classes.length; i++) {
    const pair = `${classes[i]} ${classes[i + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + by);
  }
};
for (const file of files)
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const { answer } = JSON.parse(line) as { answer: string };
    const classes = tokenize(answer.replace(/[.,;:!?]/g, ''))
      .filter((token) => token.kind !== 'mark')
      .map(neighbourClass);
    count(real, classes, 1);
    for (let turn = 0; turn < SHUFFLES; turn++) {
      const mixed = [...classes];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = draw(i + 1);
        [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
      }
      count(shuffled, mixed, 1 / SHUFFLES);
    }
  }

const rows = new Map<string, string[]>();
for (const pair of [...new Set([...real.keys(), ...shuffled.keys()])].sort()) {
  const odds = Math.log(((real.get(pair) ?? 0) + 0.6) / ((shuffled.get(pair) ?? 0) + 0.6));
  const weight = Math.round(10 * Math.max(-2.5, Math.min(2, odds)));
  if (Math.abs(weight) < 3) continue;
  const [first, second] = pair.split(' ');
  rows.set(first, [...(rows.get(first) ?? []), `${second} ${weight}`]);
}
const lines = [...rows].map(([first, list]) => `${first} ${list.join(' ')}`);
writeFileSync(
  path.join('lib', 'quiz', 'text', 'lexicon', 'neighbour-weights.ts'),
  `// Written by neighbour-weights-command.ts: class of a word, then classes of the next with ten times their log-odds.\nexport const NEIGHBOUR_WEIGHTS = \`\n${lines.join('\n')}\n\`;\n`,
);
