import type { Import, SourceFile } from './imports';

/** Which rooms under `lib` each room may import; `app` is the house's front and may see most of them. */
const MAY_IMPORT: Record<string, string[]> = {
  engine: [],
  experiment: ['engine'],
  ui: [],
  widgets: ['experiment', 'ui', 'engine'],
  quiz: ['experiment', 'ui', 'widgets'],
  content: ['quiz', 'widgets', 'experiment'],
  db: [],
  auth: ['db'],
  progress: ['quiz', 'content', 'auth', 'db', 'experiment'],
  classroom: ['quiz', 'content', 'auth', 'db', 'progress'],
  setup: [],
  app: ['experiment', 'ui', 'widgets', 'quiz', 'content', 'auth', 'progress', 'classroom'],
};

/** Packages that only some rooms may use; every other package is free to `.tsx`, `store.ts` and the like. */
const PACKAGE_OWNERS: Record<string, string[]> = {
  '@prisma/client': ['db'],
  '@prisma/adapter-libsql': ['db'],
  '@prisma/adapter-pg': ['db'],
  'better-auth': ['auth', 'app'],
  openai: ['progress'],
};

export function roomOf(path: string): string {
  const [top, second] = path.split('/');
  return top === 'lib' ? second : top;
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const isCommand = (path: string) => path.endsWith('-command.ts');
const reason = (one: Import, why: string) =>
  `${one.from}:${one.line} imports ${one.specifier}: ${why}`;

export function brokenRoomRules(files: Iterable<SourceFile>): string[] {
  const broken: string[] = [];
  for (const file of files) {
    const room = roomOf(file.path);
    const allowed = MAY_IMPORT[room];
    if (!allowed) continue;
    for (const one of file.imports) {
      if (one.target === null) {
        const name = one.specifier.match(/^(@[^/]+\/[^/]+|[^/]+)/)?.[0] ?? '';
        if (room === 'engine' && !isCommand(file.path)) {
          broken.push(reason(one, 'the engine imports nothing outside itself'));
        }
        const owners = PACKAGE_OWNERS[name];
        if (owners && !owners.includes(room)) {
          broken.push(reason(one, `${name} belongs to ${owners.join(' and ')}`));
        }
        continue;
      }
      const target = roomOf(one.target);
      if (target === room || (target === 'content' && one.target.startsWith('content/'))) continue;
      if (target === 'tests') broken.push(reason(one, 'the product does not import its tests'));
      else if (target === 'engine' && one.typeOnly && room !== 'db') continue;
      else if (!allowed.includes(target) && MAY_IMPORT[target]) {
        broken.push(reason(one, `${room} may import ${allowed.join(', ') || 'only itself'}`));
      }
    }
  }
  return broken;
}

const FILE_SYSTEM = /^(node:)?(fs|fs\/promises|child_process)$/;
const THREADS = /^(node:)?worker_threads$/;

export function brokenEffectRules(files: Iterable<SourceFile>): string[] {
  const broken: string[] = [];
  for (const file of files) {
    const room = roomOf(file.path);
    const base = baseName(file.path);
    if (!(room in MAY_IMPORT) || room === 'setup' || isCommand(file.path)) continue;
    for (const one of file.imports) {
      if (one.typeOnly) continue;
      if (/^(react|react-dom)(\/|$)/.test(one.specifier) && !file.path.endsWith('.tsx')) {
        broken.push(reason(one, 'only *.tsx touches React'));
      }
      if (FILE_SYSTEM.test(one.specifier) && base !== 'load.ts' && room !== 'db') {
        broken.push(reason(one, 'only load.ts touches the disk'));
      }
      if (THREADS.test(one.specifier) && base !== 'worker.ts') {
        broken.push(reason(one, 'only worker.ts touches a thread'));
      }
      if (one.specifier === 'openai' && base !== 'endpoint.ts') {
        broken.push(reason(one, 'only endpoint.ts talks to another machine'));
      }
      if (
        one.target &&
        roomOf(one.target) === 'db' &&
        room !== 'db' &&
        room !== 'auth' &&
        base !== 'store.ts'
      ) {
        broken.push(reason(one, 'only store.ts touches the database'));
      }
    }
  }
  return broken;
}

const SERVER_ONLY = new Set(['grade.ts', 'store.ts', 'load.ts', 'grading.ts', 'endpoint.ts']);

/** Follows run-time imports from every `'use client'` file; prints the whole path to what it must not reach. */
export function clientReachesServer(files: Map<string, SourceFile>): string[] {
  const broken: string[] = [];
  for (const start of files.values()) {
    if (!start.client) continue;
    const seen = new Set([start.path]);
    const queue: string[][] = [[start.path]];
    for (let trail = queue.shift(); trail; trail = queue.shift()) {
      for (const one of files.get(trail[trail.length - 1])?.imports ?? []) {
        const target = one.target && files.get(one.target);
        if (!target || one.typeOnly || seen.has(target.path)) continue;
        // A server action is a call over the network: its module stays on the server.
        if (/^['"]use server['"]/m.test(target.text)) continue;
        seen.add(target.path);
        if (SERVER_ONLY.has(baseName(target.path)) || roomOf(target.path) === 'db') {
          broken.push(`${[...trail, target.path].join(' → ')}: a client file must not reach it`);
        } else queue.push([...trail, target.path]);
      }
    }
  }
  return broken;
}

const VAGUE = /(^|\/)(utils?|misc|helpers?|common|stuff)(\/|\.tsx?$)/;

export function badNames(files: Iterable<SourceFile>): string[] {
  const bad: string[] = [];
  for (const { path, text } of files) {
    if (VAGUE.test(path)) bad.push(`${path}: say what it holds instead of a catch-all`);
    if (!/^[a-z0-9@()[\].\-/_]+$/.test(path)) bad.push(`${path}: file names are kebab-case`);
    if (/(^|\/)index\.tsx?$/.test(path)) bad.push(`${path}: no barrels; import the file itself`);
    const lines = text.split('\n').length;
    if (lines > 301 && !path.includes('generated'))
      bad.push(`${path}: ${lines} lines; one idea a file, 300 at most`);
  }
  return bad;
}
