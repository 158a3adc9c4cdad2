import type { Opinion } from '@/lib/quiz/opinion/opinion';

const readings = { correct: 'right', partial: 'partly right', incorrect: 'not right' } as const;

/** What a language model said of an answer, and in which of its words it saw key ideas. */
export function SecondOpinion({
  opinion,
  tells,
}: {
  opinion: Opinion;
  /** False while the quiz holds its answers back: the model's words and the ideas' names would tell them. */
  tells: boolean;
}) {
  const seen = tells ? opinion.ideas.filter((idea) => idea.state !== 'absent') : [];
  return (
    <div className="grid gap-1 rounded-xl bg-sunken px-4 py-3 text-sm">
      <p>
        A language model ({opinion.model}) was asked too. It says “{readings[opinion.verdict]}”.{' '}
        {opinion.counts
          ? 'That counts unless a person marks it.'
          : 'That does not change the mark.'}
      </p>
      {seen.map((idea) => (
        <p key={idea.id} className="break-words text-ink-soft">
          {idea.state === 'found' ? 'Found' : 'Contradicted'}: {idea.id.replaceAll(/[-_]/g, ' ')},{' '}
          {idea.evidence.map((piece) => `“${piece}”`).join(' … ')}
        </p>
      ))}
      {tells && opinion.comment ? (
        <p className="break-words text-ink-soft">In its words: “{opinion.comment}”</p>
      ) : null}
    </div>
  );
}
