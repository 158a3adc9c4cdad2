import type { ReactNode } from 'react';
import type { LessonComponents } from '@/lib/content/evaluate';
import { loadGlossary } from '@/lib/content/load';
import { renderInlineMarkdown } from '@/lib/content/markdown';
import { CodeBlock } from '@/lib/ui/prose/code-block';
import { Figure } from '@/lib/ui/prose/figure';
import { SectionHeading, SubsectionHeading } from '@/lib/ui/prose/heading';
import { ProseLink } from '@/lib/ui/prose/link';
import { Misconception } from '@/lib/ui/prose/misconception';
import { Note } from '@/lib/ui/prose/note';
import { Keras, PyTorch, Recap } from '@/lib/ui/prose/recap';
import { Slide } from '@/lib/ui/prose/slide';
import { Sources } from '@/lib/ui/prose/sources';
import { ProseTable } from '@/lib/ui/prose/table';
import { TermCard } from '@/lib/ui/prose/term';

function Term({ name, children }: { name: string; children?: ReactNode }) {
  const entry = loadGlossary().find((term) => term.id === name);
  if (!entry) return <>{children ?? name}</>;
  return (
    <TermCard
      id={entry.id}
      term={entry.term}
      definitionHtml={renderInlineMarkdown(entry.definition)}
    >
      {children}
    </TermCard>
  );
}

/** Every tag a lesson may use, bound to the lesson at hand. */
export function buildLessonComponents(_slug: string): LessonComponents {
  return {
    h2: SectionHeading,
    h3: SubsectionHeading,
    a: ProseLink,
    pre: CodeBlock,
    table: ProseTable,
    Note,
    Figure,
    Misconception,
    Slide,
    Recap,
    PyTorch,
    Keras,
    Sources,
    Term,
  };
}
