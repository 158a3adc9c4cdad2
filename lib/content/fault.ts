/** Something an author has to mend, at its place. Lines and columns count from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  /** What is wrong; what is expected. */
  message: string;
}

export interface Place {
  line: number;
  column: number;
}

/** `content/lessons/dropout/lesson.mdx:41:7 dropoutRate must be from 0 to below 1; got 1.2` */
export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.message}`;
}

/** By file, then by place; the same fault is said once. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const seen = new Map(faults.map((fault) => [formatFault(fault), fault]));
  return [...seen.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
