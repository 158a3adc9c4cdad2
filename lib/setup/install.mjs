// Installs the packages when they are missing or older than package-lock.json says.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, Told } from './say.mjs';

const lock = path.join(root, 'package-lock.json');
const npmsOwn = path.join(root, 'node_modules/.package-lock.json');
const stamp = path.join(root, 'node_modules/.descent-installed');

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Compares the versions that npm says it installed with those that the lock asks for. */
export function packagesAreStale() {
  if (!existsSync(npmsOwn)) return true;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(lock)) return false;
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const present = JSON.parse(readFileSync(npmsOwn, 'utf8')).packages;
  return Object.entries(wanted).some(
    ([name, entry]) => name !== '' && !entry.optional && present[name]?.version !== entry.version,
  );
}

export async function installPackages() {
  const child = spawn(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['install', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      // Prisma would try to download its native engines, which nothing here uses.
      env: { ...process.env, PRISMA_SKIP_POSTINSTALL_GENERATE: '1', NODE_ENV: 'development' },
    },
  );
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).catch((error) => {
    throw new Told(`npm could not be run (${error.message}): install it along with Node.`);
  });
  if (code !== 0) {
    throw new Told(
      'npm could not install the packages (its own words are above): see that the registry can be reached and that the disk has room, and start again.',
    );
  }
  writeFileSync(stamp, hashOf(lock));
}
