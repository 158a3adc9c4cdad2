'use client';

import type { ReactNode } from 'react';
import type { WidgetProps } from '@/lib/widgets/frame/props';
import TrainingInProgressView from '@/lib/widgets/training-in-progress/view';

/** The playground fills this page, so its script comes with it. */
export function Playground({ props, still }: { props: WidgetProps; still: ReactNode }) {
  return <TrainingInProgressView {...props} still={still} bare />;
}
