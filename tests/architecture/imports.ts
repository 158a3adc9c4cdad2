import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** One import statement of one source file. */
export interface Import {
  from: string;
  line: number;
  /** As written. */
  specifier: string;
  /** Project-relative path of the imported source file, or null for a package. */
  target: string | null;
  typeOnly: boolean;
}

export interface SourceFile {
  path: string;
  text: string;
  client: boolean;
  imports: Import[];
}

const SKIPPED = new Set([
  'node_modules',
  '.next',
  '.git',
  '.data',
  'generated',
  'assembly',
  'reports',
  '.stryker-tmp',
]);
const STATEMENT =
  /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)|new URL\(\s*['"](\.[^'"\n]+)['"]\s*,\s*import\.meta\.url/gm;

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (/\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts')) yield path;
  }
}

/** `{ type A, type B }` imports nothing at run time, though the keyword stands inside the braces. */
function namesOnlyTypes(statement: string): boolean {
  const braces = statement.match(/^\s*(?:import|export)\s*\{([^}]*)\}/);
  if (!braces) return false;
  const names = braces[1]
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names.length > 0 && names.every((name) => name.startsWith('type '));
}

/** Reads every source file below the given top-level folders, with its imports resolved. */
export function readSources(root: string, folders: string[]): Map<string, SourceFile> {
  const paths = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => [...walk(join(root, folder))]);
  const known = new Set(paths.map((path) => relative(root, path)));
  const resolve = (from: string, specifier: string): string | null => {
    const base = specifier.startsWith('@/')
      ? specifier.slice(2)
      : specifier.startsWith('.')
        ? normalize(join(dirname(from), specifier))
        : null;
    if (base === null) return null;
    for (const ending of ['', '.ts', '.tsx', '.mjs', '/index.ts']) {
      if (known.has(base + ending)) return base + ending;
    }
    return base;
  };
  const files = new Map<string, SourceFile>();
  for (const path of paths) {
    const from = relative(root, path);
    const text = readFileSync(path, 'utf8');
    const imports: Import[] = [];
    for (const match of text.matchAll(STATEMENT)) {
      const specifier = match[2] ?? match[3] ?? match[4];
      imports.push({
        from,
        line: text.slice(0, match.index).split('\n').length + (match[0].startsWith('\n') ? 1 : 0),
        specifier,
        target: resolve(from, specifier),
        typeOnly: Boolean(match[1]) || namesOnlyTypes(match[0]),
      });
    }
    files.set(from, { path: from, text, client: /^['"]use client['"]/m.test(text), imports });
  }
  return files;
}
