/** True when a write broke a unique key. Only `code` is the same on both databases. */
export function isUniqueViolation(error: unknown): boolean {
  return hasCode(error, 'P2002');
}

/** True when a row that a write needs is not there (any more). */
export function isMissingRow(error: unknown): boolean {
  return hasCode(error, 'P2025') || hasCode(error, 'P2003');
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
