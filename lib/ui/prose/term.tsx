import type { ReactNode } from 'react';
import { HoverCard } from '../hover-card';

/** A word of the field: a link to the glossary, with its definition on a card. */
export function TermCard({
  id,
  term,
  definitionHtml,
  children,
}: {
  id: string;
  term: string;
  definitionHtml: string;
  children?: ReactNode;
}) {
  return (
    <HoverCard href={`/glossary#${id}`} trigger={children ?? term} className="term">
      <strong className="mb-1 block font-semibold">{term}</strong>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered from the course's own glossary */}
      <span className="block" dangerouslySetInnerHTML={{ __html: definitionHtml }} />
    </HoverCard>
  );
}
