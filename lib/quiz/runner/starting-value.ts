import type { PublicFrame } from '../contract';

/** What a control holds before it is touched. The order shown first is an answer too. */
export function startingValue(question: PublicFrame): unknown {
  switch (question.kind) {
    case 'choice':
      return [];
    case 'order':
      return (question as PublicFrame & { items: { id: string }[] }).items.map((item) => item.id);
    case 'numeric':
    case 'text':
      return '';
    case 'parts': {
      const { parts } = question as PublicFrame & {
        parts: { id: string; question: PublicFrame }[];
      };
      const ordered = parts.filter((part) => part.question.kind === 'order');
      return Object.fromEntries(ordered.map((part) => [part.id, startingValue(part.question)]));
    }
    default:
      return {};
  }
}
