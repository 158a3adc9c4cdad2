import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { themeKey, themeScript } from '@/lib/ui/theme-script';

/** Runs the script as a page would, and tells what theme it set. */
function themeOf({ saved, system }: { saved?: string | 'forbidden'; system: 'dark' | 'light' }) {
  const dataset: { theme?: string } = {};
  let change = () => {};
  const media = {
    matches: system === 'dark',
    addEventListener: (_: string, f: () => void) => (change = f),
  };
  runInNewContext(themeScript, {
    document: { documentElement: { dataset } },
    matchMedia: () => media,
    localStorage: {
      getItem(key: string) {
        if (saved === 'forbidden') throw new Error('storage is forbidden');
        return key === themeKey ? (saved ?? null) : null;
      },
    },
  });
  return {
    theme: dataset.theme,
    afterSystemChange: (to: 'dark' | 'light') => {
      media.matches = to === 'dark';
      change();
      return dataset.theme;
    },
  };
}

test.each([
  [{ system: 'dark' }, 'dark'],
  [{ system: 'light' }, 'light'],
  [{ system: 'light', saved: 'dark' }, 'dark'],
  [{ system: 'dark', saved: 'light' }, 'light'],
  [{ system: 'dark', saved: 'purple' }, 'dark'],
  [{ system: 'dark', saved: 'forbidden' }, 'dark'],
] as const)('with %o the page is shown %s', (given, theme) => {
  expect(themeOf(given).theme).toBe(theme);
});

test('the page follows the system while nothing is chosen, and only then', () => {
  expect(themeOf({ system: 'light' }).afterSystemChange('dark')).toBe('dark');
  expect(themeOf({ system: 'light', saved: 'light' }).afterSystemChange('dark')).toBe('light');
});
