import type { Checked } from '@/lib/experiment/schema';
import { type ParsedWidget, parseWidgetProps } from '../frame/props';
import { spring } from './base';
import { refuseUnit } from './unit';

/** `<WeightUpdates>`: one neuron with one input, with a bias or without. It has no props of its own. */
export function parseWeightUpdates(input: unknown): Checked<ParsedWidget<object>> {
  return parseWidgetProps(input, {
    title: 'Weight updates',
    base: spring,
    ownShape: {},
    refuse: refuseUnit,
  });
}
