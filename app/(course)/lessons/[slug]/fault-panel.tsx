import type { Fault } from '@/lib/content/fault';
import { Icon } from '@/lib/ui/icon';

/** What an author has to mend, in the page itself. Shown while writing, never to learners. */
export function FaultPanel({ faults }: { faults: Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <section
      role="alert"
      aria-label="Faults in this lesson"
      className="mx-auto mb-10 max-w-[60rem] rounded-xl border-2 border-wrong bg-wrong-soft px-5 py-4"
    >
      <h2 className="flex items-center gap-2 font-semibold text-wrong">
        <Icon name="warning" />
        {faults.length === 1 ? '1 fault' : `${faults.length} faults`} to mend
      </h2>
      <ol className="mt-3 grid gap-3">
        {faults.map((fault) => (
          <li key={`${fault.file}:${fault.line}:${fault.column} ${fault.message}`}>
            <code className="font-mono text-sm text-wrong">
              {fault.file}:{fault.line}:{fault.column}
            </code>
            <span className="block">{fault.message}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
