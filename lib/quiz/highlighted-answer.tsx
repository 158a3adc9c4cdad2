import { highlightSpans } from './highlight';
import type { ShownFeedback } from './outcome';

const looks = {
  found: 'border-right bg-right-soft',
  contradicted: 'border-wrong bg-wrong-soft',
} as const;

/** The learner's own words, with what shows a key idea or a misconception marked and numbered. */
export function HighlightedAnswer({ text, shown }: { text: string; shown: ShownFeedback }) {
  const named = shown.ideas.filter((idea) => idea.evidence.length > 0);
  const kinds = new Map<string, { look: string; number: string; say: string }>();
  for (const idea of named) {
    const state = idea.state === 'contradicted' ? 'contradicted' : 'found';
    kinds.set(idea.id, {
      look: looks[state],
      number: idea.id.replace('idea-', ''),
      say: state === 'found' ? 'key idea' : 'contradicts key idea',
    });
  }
  for (const one of shown.misconceptions) {
    kinds.set(one.id, { look: looks.contradicted, number: '!', say: 'misconception' });
  }
  const spans = highlightSpans(text, [
    ...named.map(({ id, evidence }) => ({ id, pieces: evidence })),
    ...shown.misconceptions.map(({ id, evidence }) => ({ id, pieces: evidence })),
  ]);
  return (
    <blockquote className="whitespace-pre-wrap break-words rounded-xl border border-line bg-sunken px-4 py-3 font-serif text-lg leading-relaxed">
      {spans.map((span, at) => {
        const kind = kinds.get(span.about[0]);
        if (!kind) return <span key={at}>{span.text}</span>;
        return (
          <mark
            key={at}
            className={`rounded-xs border-b-2 box-decoration-clone px-0.5 text-ink ${kind.look}`}
          >
            {span.text}
            {span.ends.length > 0 ? (
              <sup className="ml-0.5 font-sans font-semibold text-[0.65em]">
                <span className="sr-only">{kind.say} </span>
                {span.ends.map((id) => kinds.get(id)?.number).join(',')}
              </sup>
            ) : null}
          </mark>
        );
      })}
    </blockquote>
  );
}
