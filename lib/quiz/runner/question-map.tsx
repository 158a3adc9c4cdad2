/** One button a question: answered or not, and which is in sight. */
export function QuestionMap({
  ids,
  answered,
  unreadable,
  current,
  onGo,
}: {
  ids: string[];
  answered: ReadonlySet<string>;
  unreadable: Record<string, string>;
  current: number | null;
  onGo: (index: number) => void;
}) {
  return (
    <nav aria-label="Questions">
      <ol className="flex flex-wrap gap-1.5">
        {ids.map((id, index) => {
          const look = unreadable[id]
            ? 'border-warn bg-warn-soft'
            : answered.has(id)
              ? 'border-you bg-you-soft'
              : 'border-line-strong bg-surface';
          const state = unreadable[id] ? 'cannot be read' : answered.has(id) ? 'answered' : 'open';
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={current === index ? 'step' : undefined}
                aria-label={`Question ${index + 1}, ${state}`}
                onClick={() => onGo(index)}
                className={`tabular size-10 rounded-lg border text-sm aria-[current]:font-bold aria-[current]:ring-2 aria-[current]:ring-accent ${look}`}
              >
                {index + 1}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
