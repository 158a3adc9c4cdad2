import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
).packages;

/** Where Node would look for a package that `from` asks for, innermost folder first. */
function placesFor(name: string, from: string): string[] {
  const folders = from === '' ? [] : from.split('/node_modules/');
  return folders
    .map(
      (_, i) =>
        `${folders.slice(0, folders.length - i).join('/node_modules/')}/node_modules/${name}`,
    )
    .concat(`node_modules/${name}`);
}

describe('package-lock.json', () => {
  // npm leaves out what it did not install where the lock was written: other machines then change the file.
  test('names the build of a package for every platform, not only for the one it was written on', () => {
    const missing = Object.entries(packages).flatMap(([from, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !placesFor(name, from).some((place) => place in packages),
      ),
    );
    expect(missing).toEqual([]);
    expect(packages).toHaveProperty(['node_modules/@next/swc-darwin-arm64']);
  });
});
