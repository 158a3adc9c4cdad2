import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './say.mjs';

/**
 * Runs Prisma's command line on the database of that address and gives what it printed.
 * Prisma can fail and yet end with code 0, so callers check the result as well.
 */
export function runPrisma(args, url) {
  const cli = path.join(root, 'node_modules/prisma/build/index.js');
  const child = spawn(
    process.execPath,
    [cli, ...args, '--config', path.join(root, 'prisma/prisma.config.ts')],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: url,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'prisma/schema-engine.mjs'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`prisma ${args.join(' ')} failed:\n${stderr}${stdout}`));
    });
  });
}
