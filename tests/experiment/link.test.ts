import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink, isLink } from '@/lib/experiment/link';
import { damagedLinks } from '../support/damaged-links';
import { sampleExperiment } from './sample';

const run = { widget: 'moons-1', experiment: sampleExperiment(), step: 250 };
const link = encodeLink(run);

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
  it.each(damagedLinks('moons-1'))('%s', (_, damaged, sentence) => {
    const opened = decodeLink(damaged);
    expect(opened.ok).toBe(false);
    const problem = opened.ok ? '' : opened.problem;
    expect(problem).toMatch(sentence);
    expect(problem).toMatch(
      /^This link could not be opened\. .*so you see the author’s original\.$/,
    );
  });
});
