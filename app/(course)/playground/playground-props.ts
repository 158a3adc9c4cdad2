import type { WidgetProps } from '@/lib/widgets/frame/props';
import { examples } from '@/lib/widgets/training-in-progress/examples';
import { parseTrainingInProgress } from '@/lib/widgets/training-in-progress/props';

const parsed = parseTrainingInProgress(examples[0]);
if (!parsed.ok) throw new Error(parsed.problems.join('; '));

/** What the playground opens with. */
export const playgroundProps: WidgetProps = parsed.value.props;
