import type { ReactNode } from 'react';

/** A figure with its caption; `wide` lets it reach beyond the text. */
export function Figure({
  id,
  caption,
  wide,
  children,
}: {
  id?: string;
  caption: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <figure id={id} className={wide ? 'lesson-figure lesson-wide' : 'lesson-figure'}>
      {children}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
