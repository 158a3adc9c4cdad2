import type { PublicFrame } from './contract';
import type { ShownFeedback } from './outcome';

/** What every kind's view is given. It holds no state of its own but what the pointer is doing. */
export interface QuestionViewProps<Public extends PublicFrame = PublicFrame> {
  question: Public;
  /** What the learner has entered so far, as it will be sent. */
  value: unknown;
  onChange: (value: unknown) => void;
  /** Answered, or on its way. */
  disabled: boolean;
  /** Id of the prompt, which names the control. */
  labelledBy: string;
  /** Feedback on this very value; views show what is said about single pieces beside them. */
  shown?: ShownFeedback;
}

export function messagesAbout(shown: ShownFeedback | undefined, about: string) {
  return shown?.messages.filter((message) => message.about === about) ?? [];
}

/** A field of a value whose shape is not known: drafts come from storage and may be old. */
export function entryOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function asList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
