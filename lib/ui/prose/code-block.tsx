import type { ReactNode } from 'react';
import { CopyButton } from './copy-button';

/** A block of code with a button that copies it. */
export function CodeBlock({ children }: { children?: ReactNode }) {
  return (
    <div className="code-block">
      <CopyButton />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable */}
      <pre tabIndex={0}>{children}</pre>
    </div>
  );
}
