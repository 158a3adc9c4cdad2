import { Icon } from '../ui/icon';
import { Html } from './html';
import type { ShownFeedback } from './outcome';

const looks = {
  right: { icon: 'check', colour: 'text-right' },
  wrong: { icon: 'cross', colour: 'text-wrong' },
  note: { icon: 'info', colour: 'text-ink-soft' },
} as const;

/** What is said about one piece of an answer, or about the whole. */
export function PieceMessages({ messages }: { messages: ShownFeedback['messages'] }) {
  return messages.map((message, at) => {
    const look = looks[message.tone];
    return (
      <div key={at} className="flex gap-2 text-[0.95rem] leading-relaxed">
        <Icon name={look.icon} size={18} className={`mt-[0.2em] ${look.colour}`} />
        <Html html={message.html} className="min-w-0" />
      </div>
    );
  });
}
