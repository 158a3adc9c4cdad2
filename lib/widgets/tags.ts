import * as z from 'zod/mini';
import type { Checked } from '@/lib/experiment/schema';
import type { AuthoredProps, ParsedWidget } from './frame/props';
import { examples as trainingInProgressExamples } from './training-in-progress/examples';
import { parseTrainingInProgress } from './training-in-progress/props';

/** A widget as authors know it: how its tag is checked, and examples of its use. */
export interface WidgetTag {
  parse: (input: unknown) => Checked<ParsedWidget<object>>;
  examples: readonly AuthoredProps[];
}

/** Every widget that an author may use, by its tag. One line a widget here, one in `registry.tsx`. */
export const widgets = {
  TrainingInProgress: { parse: parseTrainingInProgress, examples: trainingInProgressExamples },
} satisfies Record<string, WidgetTag>;

export type WidgetName = keyof typeof widgets;

/** The props of a tag as a schema, for checkers that walk schemas. Its issues are whole sentences. */
function propsSchema(parse: WidgetTag['parse']): z.ZodMiniType<AuthoredProps> {
  return z.custom<AuthoredProps>().check((context) => {
    const parsed = parse(context.value);
    if (parsed.ok) return;
    for (const message of parsed.problems)
      context.issues.push({ code: 'custom', message, input: context.value });
  });
}

/** For the content check: what may be written in each widget's tag. */
export const widgetTags = Object.fromEntries(
  Object.entries(widgets).map(([name, { parse }]) => [
    name,
    { props: propsSchema(parse), children: 'none', widget: true } as const,
  ]),
) as Record<WidgetName, { props: z.ZodMiniType<AuthoredProps>; children: 'none'; widget: true }>;
