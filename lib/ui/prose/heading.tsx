import type { ReactNode } from 'react';

interface HeadingProps {
  id?: string;
  children?: ReactNode;
}

/** A section's heading; the mark beside it is a link to the section. */
export function SectionHeading({ id, children }: HeadingProps) {
  return (
    <h2 id={id} className="group">
      {children}
      <Anchor id={id} />
    </h2>
  );
}

export function SubsectionHeading({ id, children }: HeadingProps) {
  return (
    <h3 id={id} className="group">
      {children}
      <Anchor id={id} />
    </h3>
  );
}

function Anchor({ id }: { id?: string }) {
  if (!id) return null;
  return (
    <a href={`#${id}`} aria-label="Link to this section" className="heading-anchor">
      #
    </a>
  );
}
