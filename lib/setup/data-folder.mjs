// `.data` holds what a running Descent makes: the embedded database, its copies, and the secret that signs cookies.
import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, Told } from './say.mjs';

export const dataFolder = path.resolve(root, process.env.DATA_DIR || '.data');

export function databaseUrl() {
  return process.env.DATABASE_URL || `file:${path.join(dataFolder, 'descent.db')}`;
}

/** Made at the first start and kept: with another one, everybody would be signed out. */
export function keptSecret(folder = dataFolder) {
  const file = path.join(folder, 'secret');
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    chmodSync(file, 0o600);
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) {
    throw new Told(
      `The secret in ${file} is too short to sign cookies with: delete the file and start again; everybody signs in anew.`,
    );
  }
  return secret;
}
