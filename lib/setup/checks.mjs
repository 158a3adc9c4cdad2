// What must hold before anything else is worth trying. Each failure is one sentence with its cure.
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { root, Told } from './say.mjs';

/** @param {string} version such as `20.19.0` @param {string} range such as `>=20.19` */
export function requireNode(version, range) {
  const [haveMajor, haveMinor] = version.split('.').map(Number);
  const [wantMajor, wantMinor = 0] = range.replace(/^>=/, '').split('.').map(Number);
  if (haveMajor > wantMajor || (haveMajor === wantMajor && haveMinor >= wantMinor)) return;
  throw new Told(
    `Descent needs Node ${wantMajor}.${wantMinor} or newer, and this is Node ${version}: install a newer one from https://nodejs.org and start again.`,
  );
}

export function neededNode() {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node;
}

export function requireWritable(folder) {
  try {
    // Not `recursive` where the parent is there: Node tries for ever where nothing can be made, as in /proc.
    if (!existsSync(folder)) mkdirSync(folder, { recursive: !existsSync(path.dirname(folder)) });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Told(
      `The folder ${folder} cannot be written to (${error.code}): make it yours with \`chown\` or \`chmod u+w\`, or copy the project to a folder of your own.`,
    );
  }
}

/** @param {string | undefined} text the value of PORT */
export function parsePort(text) {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Told(`PORT must be a number from 1 to 65535; got "${text}".`);
}

/** The language model that gives second opinions, all or nothing. @param {Record<string, string | undefined>} env */
export function requireGrader({ GRADER_URL: url, GRADER_MODEL: model, GRADER_KEY: key }) {
  if (!url) {
    const other = model ? 'GRADER_MODEL' : key ? 'GRADER_KEY' : null;
    if (!other) return;
    throw new Told(
      `${other} is set without GRADER_URL: name the endpoint too, for example GRADER_URL=http://localhost:11434/v1, or unset ${other}.`,
    );
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Told(
      `GRADER_URL must be an address that begins with http:// or https://, for example http://localhost:11434/v1; got "${url}".`,
    );
  }
  const { username, password, search, hash } = new URL(url);
  if (username || password) {
    throw new Told('GRADER_URL must not hold a name or a password: put the key into GRADER_KEY.');
  }
  if (search || hash) {
    throw new Told(`GRADER_URL must be a plain address, without "${search || hash}".`);
  }
  if (!model?.trim()) {
    throw new Told(
      'GRADER_URL is set without GRADER_MODEL: name the model to ask too, for example GRADER_MODEL=llama3.1, or unset GRADER_URL.',
    );
  }
}

export async function requireFreePort(port, host) {
  const server = net.createServer();
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => server.close(resolve));
  }).catch((error) => {
    if (error.code === 'EADDRINUSE') {
      throw new Told(
        `Port ${port} on ${host} is taken by another program: stop that one, or choose another port with \`PORT=${port < 65_535 ? port + 1 : 3000} npm start\`.`,
      );
    }
    if (error.code === 'EACCES') {
      throw new Told(
        `This user may not use port ${port}: choose one above 1023, for example \`PORT=3000 npm start\`.`,
      );
    }
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
      throw new Told(
        `This machine has no address ${host}: set HOST to one it has, for example \`HOST=127.0.0.1 npm start\`.`,
      );
    }
    throw error;
  });
}
