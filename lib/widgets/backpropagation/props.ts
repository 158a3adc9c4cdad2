import type { Checked } from '@/lib/experiment/schema';
import { type ParsedWidget, parseWidgetProps } from '../frame/props';
import { walkExample } from './base';
import { refuseWalk } from './document';

/** `<Backpropagation>`: a small network walked through with one instance. It has no props of its own. */
export function parseBackpropagation(input: unknown): Checked<ParsedWidget<object>> {
  const parsed = parseWidgetProps(input, {
    title: 'Backpropagation, number by number',
    base: walkExample,
    ownShape: {},
  });
  if (!parsed.ok) return parsed;
  const { original, presets } = parsed.value.props;
  const refused = [original, ...presets.map((preset) => preset.experiment)].map(refuseWalk);
  const problems = [...new Set(refused.filter((problem) => problem !== null))];
  return problems.length > 0 ? { ok: false, problems } : parsed;
}
