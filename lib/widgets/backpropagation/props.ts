import type { Checked } from '@/lib/experiment/schema';
import { type ParsedWidget, parseWidgetProps } from '../frame/props';
import { walkExample } from './base';
import { refuseWalk } from './document';

/** `<Backpropagation>`: a small network walked through with one instance. It has no props of its own. */
export function parseBackpropagation(input: unknown): Checked<ParsedWidget<object>> {
  return parseWidgetProps(input, {
    title: 'Backpropagation, number by number',
    base: walkExample,
    ownShape: {},
    refuse: refuseWalk,
  });
}
