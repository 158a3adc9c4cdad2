import { type ComponentType, lazy } from 'react';
import type { PartKind } from './parts/schema';
import type { QuestionViewProps } from './view-props';

/** Kinds that may stand inside a question in parts. Each is fetched when a page first shows one. */
export const simpleViews = {
  choice: lazy(() => import('./choice/view')),
  numeric: lazy(() => import('./numeric/view')),
  text: lazy(() => import('./text/view')),
  order: lazy(() => import('./order/view')),
  match: lazy(() => import('./match/view')),
  fill: lazy(() => import('./fill/view')),
  point: lazy(() => import('./point/view')),
} satisfies Record<PartKind, unknown>;

/** The view of a part's kind; it is given a question of that kind. */
export function partView(kind: PartKind): ComponentType<QuestionViewProps> {
  return simpleViews[kind] as unknown as ComponentType<QuestionViewProps>;
}
