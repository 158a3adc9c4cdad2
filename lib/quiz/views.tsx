import { type ComponentType, lazy } from 'react';
import type { QuestionKind } from './contract';
import { simpleViews } from './simple-views';
import type { QuestionViewProps } from './view-props';

/** Every kind's view. A kind that is missing here does not compile. */
export const views = {
  ...simpleViews,
  parts: lazy(() => import('./parts/view')),
  lab: lazy(() => import('./lab/view')),
} satisfies Record<QuestionKind, unknown>;

/** The view of a kind; it is given a question of that kind. */
export function viewOf(kind: QuestionKind): ComponentType<QuestionViewProps> {
  return views[kind] as unknown as ComponentType<QuestionViewProps>;
}
