import type { ReactNode } from 'react';
// Questions and answers on these pages hold formulas.
import 'katex/dist/katex.min.css';

export default function TeachLayout({ children }: { children: ReactNode }) {
  return children;
}
