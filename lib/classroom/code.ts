/** No I, L, O, 0 or 1: a code is read aloud and copied from a board. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 8;

/** @param pick gives a whole number from 0 to below its argument, each equally likely */
export function makeCode(pick: (below: number) => number): string {
  return Array.from({ length }, () => letters[pick(letters.length)]).join('');
}

/** `ABCD-EFGH`, easier to read than eight letters in a row. */
export function showCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/** A code as somebody typed it, in whatever case and with whatever between its letters; null when it cannot be one. */
export function parseCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return code.length === length && [...code].every((letter) => letters.includes(letter))
    ? code
    : null;
}
