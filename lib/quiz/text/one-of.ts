const lists = new Map<string, ReadonlySet<string>>();

/**
 * The words of a list that stands in the source, as `oneOf('is|are|was')`; made once for each list. Looking a word up in
 * it costs a fraction of what a pattern costs, and no compilation.
 */
export function oneOf(list: string): ReadonlySet<string> {
  let words = lists.get(list);
  if (!words) {
    words = new Set(list.split('|'));
    lists.set(list, words);
  }
  return words;
}
