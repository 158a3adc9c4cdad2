import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './say.mjs';

function* filesOf(entry) {
  const absolute = path.join(root, entry);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) {
    yield absolute;
    return;
  }
  const children = readdirSync(absolute, { withFileTypes: true, recursive: true });
  for (const child of children) {
    if (child.isFile()) yield path.join(child.parentPath, child.name);
  }
}

/** Hash of the names and contents of files and folders (named from the root; a missing one counts as empty). */
export function fingerprint(entries, isWanted = () => true) {
  const hash = createHash('sha256');
  const files = entries.flatMap((entry) => [...filesOf(entry)]);
  for (const file of files.sort()) {
    const name = path.relative(root, file);
    if (!isWanted(name)) continue;
    hash.update(name).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
