/** What a line in a figure stands for. `line` is its stroke class. */
export function LineKey({ line, text, dashed }: { line: string; text: string; dashed?: boolean }) {
  return (
    <span className="flex items-center gap-1.5 text-ink-soft">
      <svg width="24" height="8" aria-hidden="true" className={line}>
        <path d="M0 4H24" strokeWidth="2.5" strokeDasharray={dashed ? '6 3' : undefined} />
      </svg>
      {text}
    </span>
  );
}
