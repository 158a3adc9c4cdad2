import { expect, it } from 'vitest';
import { chooseLabels } from '@/lib/widgets/figures/choose-labels';

/** Labels of one width at −1, −0.5, 0, 0.5 and 1 on an axis so many pixels long. */
const place = (length: number, wide: number) =>
  [-1, -0.5, 0, 0.5, 1].map((tick) => ({ tick, wide, left: ((tick + 1) / 2) * (length - wide) }));
const ticksAt = (length: number, wide: number) =>
  chooseLabels(place(length, wide)).map(({ tick }) => tick);

it('labels are left out evenly on both sides of zero, the ends last', () => {
  expect(ticksAt(200, 20)).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(ticksAt(90, 20)).toEqual([-1, 0, 1]);
  expect(ticksAt(60, 20)).toEqual([-1, 1]);
  expect(ticksAt(40, 20)).toEqual([1]);
});
