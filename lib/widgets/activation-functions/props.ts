import type { Checked } from '@/lib/experiment/schema';
import { type ParsedWidget, parseWidgetProps } from '../frame/props';
import { deepMoons } from './base';
import { refuseStack } from './document';

/** `<ActivationFunctions>`: a stack of dense layers and the activation in them. It has no props of its own. */
export function parseActivationFunctions(input: unknown): Checked<ParsedWidget<object>> {
  return parseWidgetProps(input, {
    title: 'Activation functions',
    base: deepMoons,
    ownShape: {},
    refuse: refuseStack,
  });
}
