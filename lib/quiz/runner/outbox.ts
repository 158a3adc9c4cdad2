import type { Storage } from './local-answers';

/** An answer on its way. It stays here, over reloads, until the server has said what became of it. */
export interface Letter {
  clientKey: string;
  /** Where it goes: the path of the API. */
  path: string;
  body: unknown;
  at: number;
}

export type Delivery =
  | { state: 'sending' }
  /** Not delivered yet; it will be tried again. */
  | { state: 'waiting'; offline: boolean }
  | { state: 'done'; reply: unknown }
  | { state: 'refused'; error: string };

export interface OutboxEffects {
  storage: Storage | null;
  /** `fetch` of JSON: rejects when there is no connection. */
  post: (path: string, body: unknown) => Promise<{ status: number; json: unknown }>;
  isOnline: () => boolean;
  /** Calls back later; returns a way to call it off. */
  later: (milliseconds: number, run: () => void) => () => void;
  now: () => number;
  /** Runs the work in one tab at a time, where the browser can. */
  alone: (work: () => Promise<void>) => Promise<void>;
}

const storageKey = 'descent.outbox';
const longestWait = 60_000;

/** A queue of answers that survives reloads and lost connections: sent in order, tried again with growing pauses. */
export class Outbox {
  private readonly listeners = new Map<string, Set<(delivery: Delivery) => void>>();
  /** This page's own letters, also where storage is full, or another tab has delivered them already. */
  private readonly own = new Map<string, Letter>();
  private tries = 0;
  private running = false;
  private again = false;
  private callOff: (() => void) | null = null;

  constructor(private readonly effects: OutboxEffects) {}

  /** Tells what becomes of the letter with this key. */
  subscribe(clientKey: string, listener: (delivery: Delivery) => void): () => void {
    const all = this.listeners.get(clientKey) ?? new Set();
    this.listeners.set(clientKey, all.add(listener));
    return () => all.delete(listener);
  }

  has(clientKey: string): boolean {
    return this.letters().some((letter) => letter.clientKey === clientKey);
  }

  add(letter: Letter): void {
    const kept = this.has(letter.clientKey);
    this.own.set(letter.clientKey, letter);
    if (!kept) this.keep(this.letters());
    this.tell(letter.clientKey, { state: 'sending' });
    this.wake();
  }

  /** Tries now: at the start of a page, when the connection is back, when the page is looked at again. */
  wake(): void {
    this.callOff?.();
    this.callOff = null;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    void this.effects
      .alone(() => this.sendAll())
      .catch(() => {})
      .finally(() => {
        this.running = false;
        if (!this.again) return;
        this.again = false;
        this.wake();
      });
  }

  private async sendAll(): Promise<void> {
    for (const letter of this.letters()) {
      if (!(await this.send(letter))) return this.retryLater();
      this.tries = 0;
    }
  }

  /** True when the letter is dealt with. */
  private async send(letter: Letter): Promise<boolean> {
    const { clientKey } = letter;
    if (!this.has(clientKey)) return true;
    this.tell(clientKey, { state: 'sending' });
    let reply: { status: number; json: unknown };
    try {
      reply = await this.effects.post(letter.path, letter.body);
    } catch {
      this.tellAllWaiting();
      return false;
    }
    if (reply.status >= 500 || reply.status === 429 || reply.status === 408) {
      this.tellAllWaiting();
      return false;
    }
    this.remove(clientKey);
    if (reply.status >= 200 && reply.status < 300)
      this.tell(clientKey, { state: 'done', reply: reply.json });
    else this.tell(clientKey, { state: 'refused', error: errorOf(reply) });
    return true;
  }

  private retryLater(): void {
    const pause = Math.min(longestWait, 1000 * 2 ** this.tries);
    this.tries += 1;
    this.callOff = this.effects.later(pause, () => this.wake());
  }

  private tellAllWaiting(): void {
    const offline = !this.effects.isOnline();
    for (const { clientKey } of this.letters()) this.tell(clientKey, { state: 'waiting', offline });
  }

  private tell(clientKey: string, delivery: Delivery): void {
    for (const listener of this.listeners.get(clientKey) ?? []) listener(delivery);
  }

  private letters(): Letter[] {
    let kept: Letter[] = [];
    try {
      const parsed: unknown = JSON.parse(this.effects.storage?.getItem(storageKey) ?? '[]');
      if (Array.isArray(parsed)) kept = parsed.filter((one) => typeof one?.clientKey === 'string');
    } catch {
      // Damaged: what cannot be read cannot be sent.
    }
    const known = new Set(kept.map((letter) => letter.clientKey));
    return [...kept, ...[...this.own.values()].filter((one) => !known.has(one.clientKey))];
  }

  private keep(letters: Letter[]): void {
    try {
      this.effects.storage?.setItem(storageKey, JSON.stringify(letters));
    } catch {
      // Storage is full or forbidden: they are kept as long as the page lives.
    }
  }

  private remove(clientKey: string): void {
    this.own.delete(clientKey);
    this.keep(this.letters().filter((letter) => letter.clientKey !== clientKey));
  }
}

function errorOf({ status, json }: { status: number; json: unknown }): string {
  const message = json !== null && typeof json === 'object' && 'error' in json ? json.error : null;
  return typeof message === 'string' ? message : `The server refused this (${status}).`;
}
