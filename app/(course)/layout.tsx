import type { ReactNode } from 'react';
import 'katex/dist/katex.min.css';
import '../prose.css';

export default function CourseLayout({ children }: { children: ReactNode }) {
  return children;
}
