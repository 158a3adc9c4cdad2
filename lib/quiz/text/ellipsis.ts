import type { Claim } from './asks';
import type { Clause } from './clauses';
import { oneOf } from './one-of';
import type { Reading } from './reading';
import { isOnly, onlyWithin } from './topic-places';

/** A part of the question named in a clause, and where. */
interface Named {
  ask: number;
  place: number;
}

/** "… but not inference", "only training": a part named without a verb takes up the statement before it. */
export function ellipticClaims(
  reading: Reading,
  topics: readonly number[][],
  known: readonly Claim[],
): Claim[] {
  const claims: Claim[] = [];
  reading.clauses.forEach((clause, index) => {
    const denied = deniedBefore(reading, index);
    const inClause = (place: number) => place >= clause.from && place <= clause.to;
    const here = topics.flatMap((places, ask) =>
      places.filter(inClause).map((place) => ({ ask, place })),
    );
    if (here.length === 0 || known.some((claim) => inClause(claim.at) && claim.weight >= 2)) return;
    const words = reading.tokens
      .slice(clause.from, clause.to + 1)
      .filter((token) => token.kind === 'word');
    if (words.length > 6 || UNKNOWN.test(words.map(({ word }) => word).join(' '))) return;
    const denial = reading.negators.find(({ at }) => inClause(at))?.at ?? denied;
    const likewise = /^(so|same|likewise|ditto) (is|are|does|goes|for|with|applies)\b/;
    const only = onlyWithin(reading, clause);
    const before = known
      .filter(
        (claim) =>
          claim.at < clause.from &&
          reading.clauses[reading.clauseOf[claim.at]].sentence >= clause.sentence - 1,
      )
      .at(-1);
    if (denial >= 0 && !only) {
      if (!before && index > 0) return;
      const is = before?.is === 'no' && before.weight >= 2 ? 'yes' : 'no';
      const turned = clause.opener === 'but' || denied >= 0;
      for (const { ask, place } of here)
        claims.push({
          ask,
          is: turned ? is : 'no',
          at: place,
          tokens: [denial, place],
          weight: 2,
        });
    } else if (only) {
      if (!words.some(({ word }) => IN_USE.test(word)))
        claims.push(
          ...(setApart(reading, clause, here, denial) ??
            onlyClaims(topics.length, here, denial >= 0)),
        );
    } else if (before && likewise.test(words.map(({ word }) => word).join(' '))) {
      for (const { ask, place } of here)
        if (ask !== before.ask)
          claims.push({ ask, is: before.is, at: place, tokens: [place], weight: 2 });
    } else if (before?.is === 'no' && before.weight >= 2 && standsForVerb(reading, clause)) {
      for (const { ask, place } of here)
        if (ask !== before.ask)
          claims.push({ ask, is: 'yes', at: place, tokens: [place], weight: 2 });
    }
  });
  return claims;
}

/** "Couldn't tell you about the training" claims nothing of it. */
const UNKNOWN = /\b(not|no) (\w+ )?(tell|know|say|sure|certain|idea|clue|remember|recall)\b/;

/** "Dropout is only used in training" says when it is on, not what it does there. */
const IN_USE = /^(used?|uses|using|appl\w+|active|activated|on|happens?|enabled|works?|drops?)$/;

/** "Not inference, just training": the one part is denied, the other one is said. */
function setApart(
  { tokens }: Reading,
  { from, to }: Clause,
  here: readonly Named[],
  denial: number,
): Claim[] | undefined {
  let only = -1;
  for (let i = from + 1; i <= to; i++)
    if (isOnly(tokens, i) && /^(,|but|-)$/.test(tokens[i - 1].word)) only = i;
  if (denial < from || only < denial) return undefined;
  const sides = new Set(here.map(({ place }) => place > only));
  if (sides.size < 2 || here.some(({ place }) => place < denial)) return undefined;
  return here.map(({ ask, place }) => ({
    ask,
    is: place > only ? 'yes' : 'no',
    at: place,
    tokens: [place],
    weight: 2,
  }));
}

function onlyClaims(asks: number, here: readonly Named[], denied: boolean): Claim[] {
  const claims: Claim[] = [];
  for (let ask = 0; ask < asks; ask++) {
    const place = here.find((entry) => entry.ask === ask)?.place;
    if (place !== undefined)
      claims.push({ ask, is: denied ? 'no' : 'yes', at: place, tokens: [place], weight: 2 });
    else if (!denied)
      claims.push({ ask, is: 'no', at: here[0].place, tokens: [here[0].place], weight: 1 });
  }
  return claims;
}

/** "… but not | when predicting": the denial stands alone in the clause before. */
function deniedBefore(reading: Reading, index: number): number {
  const clause = reading.clauses[index];
  const before = reading.clauses[index - 1];
  if (!before || before.sentence !== clause.sentence || before.to - before.from > 2) return -1;
  if (!oneOf('when|while|once|if').has(clause.opener)) return -1;
  return reading.tokens[before.to].word === 'not' ? before.to : -1;
}

/** "Inference is not slowed down, training is": a clause that ends in its auxiliary. */
function standsForVerb(reading: Reading, { from, to }: Clause): boolean {
  const last = reading.tokens[to].kind === 'mark' ? to - 1 : to;
  return last - from <= 3 && oneOf('is|are|does|do|will|gets').has(reading.tokens[last].word);
}
