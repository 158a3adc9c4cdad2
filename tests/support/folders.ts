import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new, empty folder; the test removes it. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'descent-test-'));
}
