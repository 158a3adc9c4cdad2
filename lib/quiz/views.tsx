import { lazy } from 'react';
import type { QuestionKind } from './contract';
import { simpleViews } from './simple-views';

/** Every kind's view. A kind that is missing here does not compile. */
export const views = {
  ...simpleViews,
  parts: lazy(() => import('./parts/view')),
  lab: lazy(() => import('./lab/view')),
} satisfies Record<QuestionKind, unknown>;
