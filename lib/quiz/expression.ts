/**
 * Arithmetic as people type it: `784*128 + 128`, `2^10`, `−0.5·(3 − 1)`, `sqrt(2/300)`, `1e-3`, `100,480`.
 * Names stand for a variant's parameters. There is no way to reach anything else.
 */

const functions: Record<string, (...values: number[]) => number> = {
  sqrt: Math.sqrt,
  abs: Math.abs,
  exp: Math.exp,
  log: Math.log,
  ln: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  tanh: Math.tanh,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  relu: (z) => Math.max(0, z),
  round: (value, digits = 0) => Math.round(value * 10 ** digits) / 10 ** digits,
  floor: Math.floor,
  ceil: Math.ceil,
  min: Math.min,
  max: Math.max,
};

const constants: Record<string, number> = { pi: Math.PI, π: Math.PI, e: Math.E };

const token =
  /\s*(?:(\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*)|(\*\*|[-+*/^(),%]))/iuy;

const maximumLength = 200;
const maximumDepth = 40;

export type Evaluated = { ok: true; value: number } | { ok: false; reason: string };

/** The value of an expression, or why it has none. Never throws, whatever the text. */
export function evaluateExpression(
  text: string,
  names: Readonly<Record<string, number>> = {},
): Evaluated {
  if (text.length > maximumLength) {
    return { ok: false, reason: `an expression has at most ${maximumLength} characters` };
  }
  const tokens = tokenize(text);
  if (typeof tokens === 'string') return { ok: false, reason: tokens };
  try {
    const reader = new Reader(tokens, names);
    const value = reader.sum(0);
    reader.finish();
    if (!Number.isFinite(value)) return { ok: false, reason: 'the result is not a finite number' };
    return { ok: true, value };
  } catch (problem) {
    if (problem instanceof Unreadable) return { ok: false, reason: problem.message };
    throw problem;
  }
}

class Unreadable extends Error {}

function tokenize(text: string): string[] | string {
  const plain = text
    .replace(/[−–—]/g, '-')
    .replace(/[×·⋅∙]/g, '*')
    .replace(/÷/g, '/')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .trim();
  if (plain === '') return 'nothing is written';
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < plain.length) {
    const at = token.lastIndex;
    const match = token.exec(plain);
    if (!match) return `cannot read "${plain.slice(at, at + 12)}"`;
    tokens.push(match[1] !== undefined ? match[1].replace(/,/g, '') : (match[2] ?? match[3]));
  }
  return tokens;
}

/** Sum → product → sign → power → value, by recursive descent; computes as it reads. */
class Reader {
  private at = 0;
  constructor(
    private readonly tokens: string[],
    private readonly names: Readonly<Record<string, number>>,
  ) {}

  sum(depth: number): number {
    if (depth > maximumDepth) throw new Unreadable('too many brackets inside each other');
    let value = this.product(depth);
    while (this.peek() === '+' || this.peek() === '-') {
      value = this.take() === '+' ? value + this.product(depth) : value - this.product(depth);
    }
    return value;
  }

  finish(): void {
    if (this.at < this.tokens.length) throw new Unreadable(`"${this.peek()}" was not expected`);
  }

  private product(depth: number): number {
    let value = this.signed(depth);
    while (this.peek() === '*' || this.peek() === '/') {
      value = this.take() === '*' ? value * this.signed(depth) : value / this.signed(depth);
    }
    return value;
  }

  private signed(depth: number): number {
    let sign = 1;
    while (this.peek() === '-' || this.peek() === '+') if (this.take() === '-') sign = -sign;
    return sign * this.power(depth);
  }

  private power(depth: number): number {
    const base = this.percent(depth);
    if (this.peek() !== '^' && this.peek() !== '**') return base;
    this.take();
    if (depth > maximumDepth) throw new Unreadable('too many powers inside each other');
    let sign = 1;
    while (this.peek() === '-' || this.peek() === '+') if (this.take() === '-') sign = -sign;
    return base ** (sign * this.power(depth + 1));
  }

  private percent(depth: number): number {
    let value = this.value(depth);
    while (this.peek() === '%') {
      this.take();
      value /= 100;
    }
    return value;
  }

  private value(depth: number): number {
    const taken = this.take();
    if (taken === undefined) throw new Unreadable('something is missing at the end');
    if (taken === '(') {
      const inside = this.sum(depth + 1);
      this.expect(')');
      return inside;
    }
    if (/^[\d.]/.test(taken)) return Number(taken);
    if (!/^[\p{L}_]/u.test(taken)) throw new Unreadable(`"${taken}" was not expected`);
    if (Object.hasOwn(this.names, taken)) return this.names[taken];
    const name = taken.toLowerCase();
    if (this.peek() === '(' && Object.hasOwn(functions, name)) return this.call(name, depth);
    if (Object.hasOwn(constants, name)) return constants[name];
    throw new Unreadable(`"${taken}" is not a number or a known name`);
  }

  private call(name: string, depth: number): number {
    this.take();
    const values = [this.sum(depth + 1)];
    while (this.peek() === ',') {
      this.take();
      values.push(this.sum(depth + 1));
    }
    this.expect(')');
    return functions[name](...values);
  }

  private expect(wanted: string): void {
    if (this.take() !== wanted) throw new Unreadable(`a "${wanted}" is missing`);
  }
  private peek(): string | undefined {
    return this.tokens[this.at];
  }
  private take(): string | undefined {
    return this.tokens[this.at++];
  }
}
