#!/usr/bin/env node
// Prisma's command line runs a native "schema engine" that it would have to download. This file stands in for it:
// same arguments, same JSON lines over stdin and stdout, carried out by the engine that Prisma publishes as WebAssembly.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import readline from 'node:readline';
import { checkDatabase, createDatabase, openFactory } from './schema-engine-databases.mjs';

const require = createRequire(import.meta.url);
const options = parseArguments(process.argv.slice(2));
const url = options.datasource.url ?? '';

if (options.version) {
  console.log('schema-engine-cli wasm');
} else if (options.command) {
  await runCommand(options.command);
} else {
  await serve();
}

function parseArguments(argv) {
  const parsed = { datamodels: [], datasource: {}, command: null, version: false };
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i];
    if (arg === '--version' || arg === '-V') parsed.version = true;
    else if (arg === '--datamodels' || arg === '-d') parsed.datamodels.push(argv[++i]);
    else if (arg === '--datasource') parsed.datasource = JSON.parse(argv[++i]);
    else if (arg === 'cli') parsed.command = argv[++i];
    else if (arg === '--enabled-preview-features' || arg === '--extension-types') i++;
  }
  return parsed;
}

async function runCommand(command) {
  // Prisma takes the first line for a greeting and reads from the second.
  log('INFO', { message: 'Starting the schema engine' });
  try {
    await (command === 'create-database' ? createDatabase(url) : checkDatabase(url));
  } catch (error) {
    log('ERROR', { message: error.message, error_code: error.prismaCode ?? 'P1001' });
    process.exit(1);
  }
}

function log(level, fields) {
  const entry = {
    timestamp: new Date().toISOString(),
    level,
    fields,
    target: 'schema_engine::logger',
  };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}

async function serve() {
  let engine;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    if (!request.method) continue;
    try {
      engine ??= await openEngine();
      const method = request.method === 'getDatabaseVersion' ? 'version' : request.method;
      if (typeof engine[method] !== 'function') {
        throw new Error(`The WebAssembly schema engine has no method ${request.method}`);
      }
      const result = (await engine[method](request.params ?? {})) ?? {};
      if (method === 'diff' && result.stdout) {
        send({ id: 0, method: 'print', params: { content: result.stdout } });
      }
      send({ id: request.id, result });
    } catch (error) {
      const data = {
        is_panic: false,
        message: error?.message ?? String(error),
        meta: error?.meta ?? null,
        error_code: error?.code ?? null,
      };
      const message = 'An error happened. Check the data field for details.';
      send({ id: request.id, error: { code: 4466, message, data } });
    }
  }
  process.exit(0);
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

async function openEngine() {
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'));
  const wasm = await import(path.join(folder, 'schema_engine_bg.js'));
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(message) {
      process.stderr.write(`${message}\n`);
    },
  };
  const { instance } = await WebAssembly.instantiate(
    readFileSync(path.join(folder, 'schema_engine_bg.wasm')),
    { './schema_engine_bg.js': wasm },
  );
  wasm.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = options.datamodels.map((file) => [file, readFileSync(file, 'utf8')]);
  return wasm.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(await openFactory(url)),
  );
}
