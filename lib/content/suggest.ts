import { closest, distance } from 'fastest-levenshtein';

/** `; did you mean Term?` where one of the known names is near, else nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0 || name.length > 60) return '';
  const plain = (text: string) => text.toLowerCase().replace(/[-_.\s]/g, '');
  const best = closest(plain(name), known.map(plain));
  const at = known.findIndex((candidate) => plain(candidate) === best);
  const near = distance(plain(name), best) <= Math.max(2, Math.floor(name.length / 3));
  return near && known[at] !== name ? `; did you mean ${known[at]}?` : '';
}

/** `a, b and c` */
export function listNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
