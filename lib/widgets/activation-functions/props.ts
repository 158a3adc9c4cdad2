import type { Checked } from '@/lib/experiment/schema';
import { type ParsedWidget, parseWidgetProps } from '../frame/props';
import { deepMoons } from './base';
import { refuseStack } from './document';

/** `<ActivationFunctions>`: a stack of dense layers and the activation in them. It has no props of its own. */
export function parseActivationFunctions(input: unknown): Checked<ParsedWidget<object>> {
  const parsed = parseWidgetProps(input, {
    title: 'Activation functions',
    base: deepMoons,
    ownShape: {},
  });
  if (!parsed.ok) return parsed;
  const { original, presets } = parsed.value.props;
  const refused = [original, ...presets.map((preset) => preset.experiment)].map(refuseStack);
  const problems = [...new Set(refused.filter((problem) => problem !== null))];
  return problems.length > 0 ? { ok: false, problems } : parsed;
}
