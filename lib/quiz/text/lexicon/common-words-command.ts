import { readFileSync, writeFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { stemOf } from '../words';
import { COURSE_LEXICON, GRAMMAR_WORDS } from './lexicon';

/**
 * Writes common-words.ts from SCOWL's lists (Debian package `scowl`): the commonest words whole, and of the rarer ones
 * those that look enough like a word of the course to be mistaken for its misspelling.
 *
 *   node lib/setup/run.mjs lib/quiz/text/lexicon/common-words-command.ts /usr/share/dict/scowl
 */
const folder = process.argv[2];
const list = (name: string) =>
  readFileSync(`${folder}/${name}`, 'latin1')
    .split('\n')
    .filter((word) => /^[a-z]{4,}$/.test(word));
const level = (n: number) =>
  ['english', 'british', 'american'].flatMap((kind) => list(`${kind}-words.${n}`));

const vocabulary = [...new Set([...COURSE_LEXICON.words(), ...GRAMMAR_WORDS])].filter(
  (word) => word.length > 3,
);
const known = new Set(vocabulary.map(stemOf));
const resembles = (word: string) =>
  vocabulary.some(
    (term) =>
      Math.abs(term.length - word.length) <= 2 &&
      distance(term, word) <= (word.length >= 8 ? 2 : 1),
  );

const common = new Map<string, string>();
const take = (word: string) => {
  const stem = stemOf(word);
  const shorter = common.get(stem);
  if (!known.has(stem) && (!shorter || word.length < shorter.length)) common.set(stem, word);
};
for (const word of [...level(10), ...level(20)]) take(word);
for (const word of [...level(35), ...level(40), ...level(50)]) if (resembles(word)) take(word);

const lines: string[] = [];
let line = '';
for (const word of [...common.values()].sort()) {
  if (line.length + word.length > 220) {
    lines.push(line.trimEnd());
    line = '';
  }
  line += `${word} `;
}
lines.push(line.trimEnd());
writeFileSync(
  new URL('common-words-list.ts', import.meta.url),
  `// Written by common-words-command.ts from SCOWL, see NOTICE.md beside this file.\nexport const COMMON = \`\n${lines.join('\n')}\n\`;\n`,
);
process.stdout.write(`${common.size} words\n`);
