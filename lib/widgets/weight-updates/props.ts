import type { Checked } from '@/lib/experiment/schema';
import { type ParsedWidget, parseWidgetProps } from '../frame/props';
import { spring } from './base';
import { refuseUnit } from './unit';

/** `<WeightUpdates>`: one neuron with one input, with a bias or without. It has no props of its own. */
export function parseWeightUpdates(input: unknown): Checked<ParsedWidget<object>> {
  const parsed = parseWidgetProps(input, { title: 'Weight updates', base: spring, ownShape: {} });
  if (!parsed.ok) return parsed;
  const { original, presets } = parsed.value.props;
  const refused = [original, ...presets.map((preset) => preset.experiment)].map(refuseUnit);
  const problems = [...new Set(refused.filter((problem) => problem !== null))];
  return problems.length > 0 ? { ok: false, problems } : parsed;
}
