// node lib/setup/run.mjs FILE args… : runs a TypeScript file of the project.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureGenerated } from './generate.mjs';
import { root, tell } from './say.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) tell('Name the file to run: node lib/setup/run.mjs FILE [arguments].');
if (!existsSync(path.join(root, 'node_modules', 'tsx'))) {
  tell('The packages are not installed. Run `npm install` first (or `npm start`, which does it).');
}
await ensureGenerated();

const child = spawn(
  process.execPath,
  [
    '--import',
    import.meta.resolve('tsx'),
    '--enable-source-maps',
    path.resolve(process.cwd(), file),
    ...args,
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
