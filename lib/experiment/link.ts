import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Experiment } from '../engine/spec';
import { limits } from './limits';
import { parseExperiment } from './schema';

/** A run that a link names: whose widget, what to train, and how far. */
export interface SharedRun {
  widget: string;
  experiment: Experiment;
  step: number;
}

export type OpenedLink = { ok: true; run: SharedRun } | { ok: false; problem: string };

const version = '1';
const maximumLength = 200_000;
const maximumText = 2_000_000;

/**
 * `#run=<widget>.<version>.<checksum>.<document>`: the document is the experiment and the step as
 * JSON, deflated, in base64url. It lives in the fragment, so it is never sent to a server.
 */
export function encodeLink({ widget, experiment, step }: SharedRun): string {
  const bytes = deflateSync(strToU8(JSON.stringify({ experiment, step })), { level: 9 });
  const name = encodeURIComponent(widget).replaceAll('.', '%2E');
  return `#run=${name}.${version}.${checksum(bytes)}.${toBase64Url(bytes)}`;
}

/** Whether an address fragment means to be a shared run at all. */
export function isLink(fragment: string): boolean {
  return fragment.startsWith('#run=');
}

/**
 * Reads a link that may be cut, changed or hostile. Never throws: what cannot be opened
 * gives one sentence to show beside the author's original.
 */
export function decodeLink(fragment: string): OpenedLink {
  if (!isLink(fragment)) return refuse('It does not name a run');
  if (fragment.length > maximumLength) return refuse('It is longer than any link made here');
  const parts = fragment.slice('#run='.length).split('.');
  if (parts.length !== 4) return refuse('A part of it is missing');
  const [widget, linkVersion, sum, text] = parts;
  if (!/^\d{1,4}$/.test(linkVersion)) return refuse('It is damaged');
  if (linkVersion !== version) return refuse('It was made by another version of the course');
  try {
    const bytes = fromBase64Url(text);
    if (!bytes || checksum(bytes) !== sum)
      return refuse('It is damaged: some of it was lost or changed');
    const unpacked = inflateSync(bytes, { out: new Uint8Array(maximumText) });
    if (unpacked.length >= maximumText) return refuse('It holds more than an experiment can');
    return readDocument(decodeURIComponent(widget), JSON.parse(strFromU8(unpacked)));
  } catch {
    return refuse('It is damaged');
  }
}

function readDocument(widget: string, document: unknown): OpenedLink {
  if (typeof document !== 'object' || document === null) return refuse('It holds no experiment');
  const { experiment, step } = document as Record<string, unknown>;
  if (typeof step !== 'number' || !Number.isInteger(step) || step < 0 || step > limits.steps)
    return refuse(`Its step must be a whole number from 0 to ${limits.steps}`);
  const checked = parseExperiment(experiment);
  if (!checked.ok) return refuse(`Its experiment cannot run (${checked.problems[0]})`);
  return { ok: true, run: { widget, experiment: checked.value, step } };
}

function refuse(reason: string): OpenedLink {
  return {
    ok: false,
    problem: `This link could not be opened. ${reason}, so you see the author’s original.`,
  };
}

/** FNV-1a, 32 bits: tells a cut or mistyped link, not a forged one. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
