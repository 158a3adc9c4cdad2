/** True when a write broke a unique key, whether Prisma planned it or it was given as SQL. */
export function isUniqueViolation(error: unknown): boolean {
  return hasCode(error, 'P2002') || (hasCode(error, 'P2010') && kindOfRaw(error) === uniqueKey);
}

const uniqueKey = 'UniqueConstraintViolation';

/** What a failed SQL statement met, in the words that the adapters share. */
function kindOfRaw(error: unknown): string | undefined {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: { kind?: string } } } };
  return meta?.driverAdapterError?.cause?.kind;
}

/** True when a row that a write needs is not there (any more). */
export function isMissingRow(error: unknown): boolean {
  return hasCode(error, 'P2025') || hasCode(error, 'P2003');
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
