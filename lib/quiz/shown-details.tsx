import { Icon } from '../ui/icon';
import type { Verdict } from './contract';
import { Html } from './html';
import type { ShownFeedback, ShownIdea } from './outcome';
import { PieceMessages } from './piece-message';

/** About an idea or a misconception as a whole; other messages stand at their piece of the answer. */
const ofIdeas = /^(idea|misconception)-\d+$/;

const states = {
  found: { icon: 'check', colour: 'text-right', say: 'Found' },
  absent: { icon: 'minus', colour: 'text-ink-faint', say: 'Missing' },
  contradicted: { icon: 'cross', colour: 'text-wrong', say: 'Contradicted' },
} as const;

/** What is said about an answer as a whole, and which key ideas were found in it, in the learner's words. */
export function ShownDetails({
  shown,
  verdict,
  listsIdeas = true,
}: {
  shown: ShownFeedback;
  verdict?: Verdict;
  /** False where the ideas stand elsewhere, to be ticked. */
  listsIdeas?: boolean;
}) {
  // Where a missing idea is told, the question that leads to it is idle.
  const told = new Set(shown.ideas.filter(({ state }) => state === 'absent').map(({ id }) => id));
  const whole = shown.messages.filter(
    ({ about, tone }) =>
      about === undefined || (ofIdeas.test(about) && !(tone === 'note' && told.has(about))),
  );
  const found = shown.ideas.filter((idea) => idea.state === 'found').length;
  const enough = verdict === 'correct' && found > 0 && found < shown.ideaCount;
  return (
    <>
      {shown.ideaCount > 0 && listsIdeas ? (
        <div className="grid gap-2">
          <p className="text-ink-soft text-sm">
            Key ideas found: {found} of {shown.ideaCount}
            {enough ? ', enough for all points' : ''}
          </p>
          <ul className="grid gap-2">
            {shown.ideas.map((idea) => (
              <IdeaRow key={idea.id} idea={idea} />
            ))}
          </ul>
        </div>
      ) : null}
      {whole.length > 0 ? (
        <div className="grid gap-1.5">
          <PieceMessages messages={whole} />
        </div>
      ) : null}
    </>
  );
}

function IdeaRow({ idea }: { idea: ShownIdea }) {
  const look = states[idea.state];
  return (
    <li className="flex gap-2">
      <Icon name={look.icon} size={18} className={`mt-[0.2em] ${look.colour}`} />
      <div className="min-w-0">
        <span className="sr-only">{look.say}: </span>
        {idea.html ? (
          <Html as="span" html={idea.html} className="[&_p]:inline" />
        ) : (
          <span>This goes against a key idea.</span>
        )}
        {idea.evidence.length > 0 ? (
          <p className="break-words text-ink-soft text-sm">
            <sup className="mr-0.5 font-semibold">{idea.id.replace('idea-', '')}</sup>
            {idea.evidence.map((piece) => `“${piece}”`).join(' … ')}
            {idea.second ? ', says the language model' : ''}
          </p>
        ) : null}
      </div>
    </li>
  );
}
