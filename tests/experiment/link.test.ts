import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink, isLink } from '@/lib/experiment/link';
import { sampleExperiment } from './sample';

const run = { widget: 'moons-1', experiment: sampleExperiment(), step: 250 };
const link = encodeLink(run);
const [head, version, sum, text] = link.split('.');

/** A link whose checksum is right although its document is not. */
function forge(document: unknown): string {
  const bytes = deflateSync(
    strToU8(typeof document === 'string' ? document : JSON.stringify(document)),
  );
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const base64 = Buffer.from(bytes).toString('base64url');
  return `#run=moons-1.1.${(hash >>> 0).toString(16).padStart(8, '0')}.${base64}`;
}

describe('a shared link', () => {
  it('opens the same run', () => {
    expect(decodeLink(link)).toEqual({ ok: true, run });
  });

  it('keeps a learner’s own points, and names with dots and spaces in them', () => {
    const features = Array.from({ length: 60 }, (_, i) => [i / 7, Math.round(i / 3) / 5]);
    const data = {
      set: 'table' as const,
      features,
      targets: features.map((_, i) => i % 2),
      task: 'classification' as const,
    };
    const own = { widget: 'my widget 1.2 ü', experiment: { ...sampleExperiment(), data }, step: 0 };
    expect(decodeLink(encodeLink(own))).toEqual({ ok: true, run: own });
  });

  it('is short enough to send', () => {
    expect(link.length).toBeLessThan(450);
  });

  it('is told apart from other fragments', () => {
    expect([isLink('#batch-size'), isLink(''), isLink(link)]).toEqual([false, false, true]);
  });
});

describe('a damaged or hostile link opens the original, with a sentence', () => {
  const experiment = sampleExperiment();
  const table: [string, string, RegExp][] = [
    ['cut in the middle', link.slice(0, -20), /damaged: some of it was lost/],
    [
      'one letter changed',
      `${head}.${version}.${sum}.${text.replace(/.(?=.{9}$)/, (c) => (c === 'a' ? 'b' : 'a'))}`,
      /damaged/,
    ],
    ['of a later version', `${head}.2.${sum}.${text}`, /another version/],
    ['with a part missing', `${head}.${version}.${text}`, /part of it is missing/],
    ['empty', '#run=', /part of it is missing/],
    ['not base64', `${head}.${version}.${sum}.%3Cscript%3E`, /damaged/],
    ['with a broken name', `#run=%E0%A4%A.${version}.${sum}.${text}`, /damaged/],
    ['no JSON inside', forge('moons'), /damaged/],
    ['JSON, but no experiment', forge([1, 2, 3]), /step must be/],
    [
      'with a step before the start',
      forge({ experiment, step: -1 }),
      /step must be a whole number/,
    ],
    ['with a step that would never end', forge({ experiment, step: 1e12 }), /from 0 to 1000000/],
    [
      'with a network that fills the memory',
      forge({
        experiment: {
          ...experiment,
          network: { layers: Array(60).fill({ kind: 'dense', units: 1024 }) },
        },
        step: 0,
      }),
      /units must be 1, or 2/,
    ],
    [
      'with an unknown field',
      forge({ experiment: { ...experiment, onload: 'alert(1)' }, step: 0 }),
      /onload is not a known field/,
    ],
    ['a packed bomb', forge(' '.repeat(5_000_000)), /more than an experiment can/],
    ['endless', `#run=${'a'.repeat(300_000)}`, /longer than any link/],
    [
      'aimed at the prototype',
      forge('{"experiment":{"__proto__":{"seed":1}},"step":0}'),
      /cannot run/,
    ],
  ];
  it.each(table)('%s', (_, damaged, sentence) => {
    const opened = decodeLink(damaged);
    expect(opened.ok).toBe(false);
    const problem = opened.ok ? '' : opened.problem;
    expect(problem).toMatch(sentence);
    expect(problem).toMatch(
      /^This link could not be opened\. .*so you see the author's original\.$/,
    );
  });
});
