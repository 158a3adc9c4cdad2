import { deflateSync, strToU8 } from 'fflate';
import { encodeLink } from '../../lib/experiment/link';
import { sampleExperiment } from '../experiment/sample';

/** A link whose checksum is right although its document is not. */
export function forge(widget: string, document: unknown): string {
  const bytes = deflateSync(
    strToU8(typeof document === 'string' ? document : JSON.stringify(document)),
  );
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const base64 = Buffer.from(bytes).toString('base64url');
  return `#run=${widget}.1.${(hash >>> 0).toString(16).padStart(8, '0')}.${base64}`;
}

/** Links to a widget that were cut, changed or made in bad faith, and what the page says of each. */
export function damagedLinks(widget: string): [string, string, RegExp][] {
  const experiment = sampleExperiment();
  const link = encodeLink({ widget, experiment, step: 250 });
  const [head, version, sum, text] = link.split('.');
  return [
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
    ['no JSON inside', forge(widget, 'moons'), /damaged/],
    ['JSON, but no experiment', forge(widget, [1, 2, 3]), /step must be/],
    [
      'with a step before the start',
      forge(widget, { experiment, step: -1 }),
      /step must be a whole number/,
    ],
    [
      'with a step that would never end',
      forge(widget, { experiment, step: 1e12 }),
      /from 0 to 1000000/,
    ],
    [
      'with a network that fills the memory',
      forge(widget, {
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
      forge(widget, { experiment: { ...experiment, onload: 'alert(1)' }, step: 0 }),
      /onload is not a known field/,
    ],
    ['a packed bomb', forge(widget, ' '.repeat(5_000_000)), /more than an experiment can/],
    ['endless', `#run=${'a'.repeat(300_000)}`, /longer than any link/],
    [
      'aimed at the prototype',
      forge(widget, '{"experiment":{"__proto__":{"seed":1}},"step":0}'),
      /cannot run/,
    ],
  ];
}
