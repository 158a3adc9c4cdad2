'use client';

import { Icon } from './icon';
import { themeKey } from './theme-script';

/** Switches between light and dark. A choice that equals the system's is forgotten, so that it follows the system again. */
export function ThemeToggle() {
  function toggle() {
    const root = document.documentElement;
    const next = root.dataset.theme === 'dark' ? 'light' : 'dark';
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    root.dataset.theme = next;
    try {
      if (next === system) localStorage.removeItem(themeKey);
      else localStorage.setItem(themeKey, next);
    } catch {
      // Storage may be forbidden; the theme then lasts as long as the page.
    }
  }
  return (
    <button
      type="button"
      onClick={toggle}
      aria-label="Switch between light and dark"
      title="Switch between light and dark"
      className="theme-toggle grid size-10 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <Icon name="moon" className="theme-moon" />
      <Icon name="sun" className="theme-sun" />
    </button>
  );
}
