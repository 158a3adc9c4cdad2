import type { Widget } from './use-widget';

/** What of a widget changes while its run goes on. */
const moving: ReadonlySet<string> = new Set([
  'state',
  'playing',
  'tasks',
  'announcement',
  // Another function for each text, but what it does hangs on `change` and `original` alone.
  'reset',
] satisfies (keyof Widget)[]);

const sameWidget = (a: Widget, b: Widget) =>
  a.state.info === b.state.info &&
  Boolean(a.state.snapshot) === Boolean(b.state.snapshot) &&
  (Object.keys(a) as (keyof Widget)[]).every((key) => moving.has(key) || a[key] === b[key]);

/**
 * For `memo` on parts that show settings and no numbers of the run: they render when something was
 * set, not a few times a second while it trains.
 */
export function sameSettings<Props extends { widget: Widget }>(a: Props, b: Props): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Props>;
  for (const key of keys)
    if (key === 'widget' ? !sameWidget(a.widget, b.widget) : a[key] !== b[key]) return false;
  return true;
}
