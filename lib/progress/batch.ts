/**
 * Joins what comes in while the database is busy: the first item goes at once, those that arrive meanwhile go together
 * next. Alone, nobody waits; in a crowd, a transaction serves many.
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
    busy = true;
    while (waiting.length > 0) {
      const taken = waiting.splice(0, largest);
      try {
        const results = await work(taken.map(({ item }) => item));
        for (const [at, { resolve }] of taken.entries()) resolve(results[at]);
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
    }
    busy = false;
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
