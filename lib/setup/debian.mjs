// Programs that the tests want from the system: found, or installed from Debian's packages where that is allowed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Full path of the first of `names` found on PATH or under `folders`, or null. */
export function findProgram(names, folders = []) {
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), ...folders]) {
    for (const name of names) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not here
      }
    }
  }
  return null;
}

export function mayInstall() {
  return process.getuid?.() === 0 && findProgram(['apt-get']) !== null;
}

let updated = false;

/** Installs Debian packages; true when it worked. Says what it does, since it may take a minute. */
export function installPackages(packages) {
  if (!mayInstall()) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args) => spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 600_000 });
  console.log(`  installing Debian's ${packages.join(', ')} …`);
  if (!updated) run(['update', '-q']);
  updated = true;
  return run(['install', '-y', '-q', '--no-install-recommends', ...packages]).status === 0;
}

/** Path of a Chromium, installed if need be; null with no way to get one. */
export function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const found = findProgram(names);
  if (found) return found;
  return installPackages(['chromium', 'fonts-liberation']) ? findProgram(names) : null;
}

/** Folder of PostgreSQL's programs, or null. */
export function findPostgres() {
  const packages = '/usr/lib/postgresql';
  const versions = existsSync(packages) ? readdirSync(packages).sort((a, b) => b - a) : [];
  const initdb = findProgram(
    ['initdb'],
    versions.map((version) => join(packages, version, 'bin')),
  );
  return initdb && dirname(initdb);
}

/** As `findPostgres`, but installs Debian's package where that is allowed. */
export function findOrInstallPostgres() {
  return findPostgres() ?? (installPackages(['postgresql']) ? findPostgres() : null);
}
