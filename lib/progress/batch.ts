/**
 * How long a round that is over keeps the next one waiting, in milliseconds: nobody notices, and many come together.
 * The longer a round took, the busier the process, and the more is saved by going together.
 */
const shortestRest = 40;
const longestRest = 120;

/**
 * Joins what comes in while the database is busy: the first item goes at once, those that arrive meanwhile or shortly
 * after go together next. Alone, nobody waits; in a crowd, a transaction serves many.
 */
export function createBatch<Item, Result>(
  work: (items: Item[]) => Promise<Result[]>,
  largest = 50,
): (item: Item) => Promise<Result> {
  interface Waiting {
    item: Item;
    resolve: (result: Result) => void;
    reject: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let busy = false;
  const next = async (): Promise<void> => {
    const taken = waiting.splice(0, largest);
    if (taken.length === 0) {
      busy = false;
      return;
    }
    const begun = performance.now();
    try {
      const results = await work(taken.map(({ item }) => item));
      for (const [at, { resolve }] of taken.entries()) resolve(results[at]);
    } catch (error) {
      for (const { reject } of taken) reject(error);
    }
    // A full round is followed at once: there is company enough.
    const rest = Math.min(longestRest, Math.max(shortestRest, 2 * (performance.now() - begun)));
    if (waiting.length >= largest) void next();
    else setTimeout(() => void next(), rest);
  };
  return (item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // What arrives within the same turn goes together too.
      if (!busy) {
        busy = true;
        queueMicrotask(() => void next());
      }
    });
}
