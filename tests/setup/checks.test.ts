import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  neededNode,
  parsePort,
  requireFreePort,
  requireGrader,
  requireNode,
} from '../../lib/setup/checks.mjs';
import { keptSecret } from '../../lib/setup/data-folder.mjs';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the version of Node', () => {
  test.each(['18.19.1', '20.18.9', '16.0.0'])('%s is refused with the one to get', (version) => {
    expect(() => requireNode(version, '>=20.19')).toThrow(
      `Descent needs Node 20.19 or newer, and this is Node ${version}: install a newer one from https://nodejs.org and start again.`,
    );
  });

  test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(() => requireNode(version, '>=20.19')).not.toThrow();
  });

  test('what package.json asks for is what is checked, and this Node has it', () => {
    expect(() => requireNode(process.versions.node, neededNode())).not.toThrow();
  });
});

describe('the port', () => {
  test('is 3000 unless another is named', () => {
    expect(parsePort(undefined)).toBe(3000);
    expect(parsePort('')).toBe(3000);
    expect(parsePort('8080')).toBe(8080);
  });

  test.each(['0', '65536', '-1', '80.5', 'http'])('%s is refused', (text) => {
    expect(() => parsePort(text)).toThrow(`PORT must be a number from 1 to 65535; got "${text}".`);
  });

  test('that is taken is told with another to try', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as net.AddressInfo;
    await expect(requireFreePort(port, '127.0.0.1')).rejects.toThrow(
      new RegExp(`Port ${port} on 127.0.0.1 is taken by another program: .*PORT=\\d+ npm start`),
    );
    await new Promise((resolve) => other.close(resolve));
    await requireFreePort(port, '127.0.0.1');
  });

  test('on an address that this machine does not have is told', async () => {
    await expect(requireFreePort(3000, '203.0.113.7')).rejects.toThrow(
      'This machine has no address 203.0.113.7',
    );
  });
});

describe('the language model for second opinions', () => {
  const url = 'http://localhost:11434/v1';

  test.each([{}, { GRADER_URL: '', GRADER_MODEL: '' }, { GRADER_URL: url, GRADER_MODEL: 'm' }])(
    'may be off, or an endpoint with a model: %o',
    (env) => expect(() => requireGrader(env)).not.toThrow(),
  );

  test.each([
    [{ GRADER_URL: url }, 'GRADER_URL is set without GRADER_MODEL'],
    [{ GRADER_MODEL: 'm' }, 'GRADER_MODEL is set without GRADER_URL'],
    [{ GRADER_KEY: 'sk-secret' }, 'GRADER_KEY is set without GRADER_URL'],
    [{ GRADER_URL: 'localhost:11434', GRADER_MODEL: 'm' }, 'must be an address that begins with'],
    [{ GRADER_URL: 'the cloud', GRADER_MODEL: 'm' }, 'got "the cloud"'],
    [{ GRADER_URL: 'file:///etc/passwd', GRADER_MODEL: 'm' }, 'must be an address that begins'],
    [{ GRADER_URL: 'https://me:sk-secret@x.org/v1', GRADER_MODEL: 'm' }, 'into GRADER_KEY'],
    [{ GRADER_URL: `${url}?key=1`, GRADER_MODEL: 'm' }, 'without "?key=1"'],
  ])('%o is told in one sentence that holds no key', (env, sentence) => {
    expect(() => requireGrader(env)).toThrow(sentence);
    expect(() => requireGrader(env)).not.toThrow(/sk-secret/);
  });
});

describe('the secret', () => {
  test('is made once, readable by nobody else, and kept', () => {
    const secret = keptSecret(folder);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(keptSecret(folder)).toBe(secret);
    expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['secret']);
    expect(readFileSync(path.join(folder, 'secret'), 'utf8').trim()).toBe(secret);
  });

  test('that is too short to protect anything is told', () => {
    writeFileSync(path.join(folder, 'secret'), 'short');
    expect(() => keptSecret(folder)).toThrow('is too short to sign cookies with: delete the file');
  });
});
