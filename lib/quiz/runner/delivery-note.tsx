import { ProgressBar } from '../../ui/progress-bar';
import type { Delivery } from './outbox';
import type { Verifying } from './verify-lab';

/** Where an answer is on its way. */
export function DeliveryNote({ delivery }: { delivery: Delivery | Verifying | null }) {
  if (!delivery || delivery.state === 'done' || delivery.state === 'refused') return null;
  if (delivery.state === 'verifying') return <VerifyingNote news={delivery.news} />;
  const text =
    delivery.state === 'sending'
      ? 'Sending…'
      : delivery.offline
        ? 'You are offline. Your answer is kept here and sent when you are back.'
        : 'The server does not answer. Your answer is kept here and sent again soon.';
  return (
    <p role="status" className="text-ink-soft text-sm">
      {text}
    </p>
  );
}

function VerifyingNote({ news }: { news: Verifying['news'] }) {
  const seconds = `about ${news.seconds} ${news.seconds === 1 ? 'second' : 'seconds'}`;
  const text =
    news.state === 'running'
      ? 'The server runs your experiment again…'
      : news.before === 0
        ? `Your experiment is next, ${seconds}.`
        : `${news.before} ${news.before === 1 ? 'experiment is' : 'experiments are'} before yours, ${seconds}.`;
  return (
    <div role="status" className="grid min-w-52 flex-1 gap-1.5 text-ink-soft text-sm">
      <p>{text}</p>
      {news.state === 'running' ? (
        <ProgressBar label="Verification" value={news.progress} tone="you" />
      ) : null}
    </div>
  );
}
