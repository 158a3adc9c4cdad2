const mark = '#run=';

/** The widget that an address fragment names, undefined when it names no run at all; null when the name is unreadable. */
function readName(fragment: string): string | null | undefined {
  if (!fragment.startsWith(mark)) return undefined;
  try {
    return decodeURIComponent(fragment.slice(mark.length).split('.')[0]);
  } catch {
    return null;
  }
}

/**
 * Whether a shared link is for this widget. One that names no widget of the page is taken by the
 * page's first, so that somebody says what became of it.
 */
export function isLinkFor(fragment: string, id: string, widgetsOfPage: readonly string[]): boolean {
  const name = readName(fragment);
  if (name === undefined) return false;
  if (name !== null && widgetsOfPage.includes(name)) return name === id;
  return name === id || widgetsOfPage[0] === id;
}

const prefix = 'widget-';

/** The widgets of this page in their order, whether their scripts are here or not. */
export function listWidgets(page: ParentNode): string[] {
  return [...page.querySelectorAll(`section[id^="${prefix}"]`)].map(({ id }) =>
    id.slice(prefix.length),
  );
}
