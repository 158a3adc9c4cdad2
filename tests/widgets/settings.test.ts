import { describe, expect, it } from 'vitest';
import { readKept, writeKept } from '@/lib/widgets/frame/keep-state';
import {
  changeSettings,
  redoSettings,
  startSettings,
  undoSettings,
} from '@/lib/widgets/frame/settings';
import { sampleExperiment } from '../experiment/sample';

const start = sampleExperiment();
const withSeed = (seed: number) => ({ ...start, seed });

describe('settings', () => {
  it('can be undone and redone', () => {
    const changed = changeSettings(changeSettings(startSettings(start), withSeed(2)), withSeed(3));
    const back = undoSettings(undoSettings(changed));
    expect(back.experiment).toEqual(start);
    expect(undoSettings(back)).toBe(back);
    expect(redoSettings(redoSettings(back)).experiment.seed).toBe(3);
  });

  it('that a slider passed through are one step of undo', () => {
    let settings = startSettings(start);
    for (const seed of [2, 3, 4]) settings = changeSettings(settings, withSeed(seed), 'slider');
    expect(undoSettings(settings).experiment).toEqual(start);
  });

  it('that change nothing leave nothing to undo', () => {
    const settings = startSettings(start);
    expect(changeSettings(settings, structuredClone(start))).toBe(settings);
  });

  it('that are changed after an undo cannot be redone to what was', () => {
    const settings = changeSettings(
      undoSettings(changeSettings(startSettings(start), withSeed(2))),
      withSeed(5),
    );
    expect(redoSettings(settings)).toBe(settings);
  });
});

describe('what is kept over a reload', () => {
  const shelf = () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    return { kept, storage: () => storage };
  };

  it('is read back, unless the author changed the original meanwhile', () => {
    const { storage } = shelf();
    writeKept(storage, 'k', start, { experiment: withSeed(4), step: 30, speed: 100 });
    expect(readKept(storage, 'k', start)).toMatchObject({
      experiment: withSeed(4),
      step: 30,
      speed: 100,
    });
    expect(readKept(storage, 'k', withSeed(9))).toBeUndefined();
  });

  it('is nothing for a widget that was not touched', () => {
    const { storage, kept } = shelf();
    writeKept(storage, 'k', start, { experiment: start, step: 0, speed: 100 });
    expect(kept.size).toBe(0);
  });

  it('is nothing where the browser keeps nothing, or keeps rubbish', () => {
    const blocked = () => {
      throw new Error('blocked');
    };
    expect(readKept(blocked, 'k', start)).toBeUndefined();
    expect(() =>
      writeKept(blocked, 'k', start, { experiment: withSeed(2), step: 1, speed: 1 }),
    ).not.toThrow();
    const { storage, kept } = shelf();
    for (const rubbish of ['{', 'null', '[]', '{"original":1}']) {
      kept.set('k', rubbish);
      expect(readKept(storage, 'k', start)).toBeUndefined();
    }
  });
});
