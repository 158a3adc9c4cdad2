import type { ComponentType } from 'react';
import * as React from 'react';
import * as runtime from 'react/jsx-runtime';

export type LessonComponents = Record<string, ComponentType<never> | string>;

/**
 * Turns compiled MDX into a component, on the server, with the page's own React. Lessons import nothing: every tag
 * they use is given in `components`.
 */
export function evaluateLesson(code: string): ComponentType<{ components: LessonComponents }> {
  // ReactDOM stands in the bundle's list of names and is used by nothing that a lesson may contain.
  const run = new Function('React', 'ReactDOM', '_jsx_runtime', code);
  return run(React, {}, runtime).default;
}
