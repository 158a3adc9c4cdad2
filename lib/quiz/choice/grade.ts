import type { FeedbackMessage, QuestionType } from '../contract';
import { gradedShare } from '../earned';
import { publicFrame } from '../frame';
import { inlineHtml } from '../inline-html';
import { publicId, shuffle } from '../seeded';
import { type ChoicePublic, type ChoiceQuestion, choiceSchema } from './schema';

/** The answer is the set of the author's ids that were chosen. */
export const choiceType: QuestionType<ChoiceQuestion, ChoicePublic, string[]> = {
  kind: 'choice',
  schema: choiceSchema,

  toPublic(question, seed, renderMarkdown) {
    const choices = question.choices.map((choice) => ({
      id: publicId(question.id, choice.id),
      html: inlineHtml(renderMarkdown(choice.text)),
    }));
    return {
      ...publicFrame(question, seed, renderMarkdown),
      kind: 'choice',
      several: question.several,
      choices: question.shuffle ? shuffle(choices, seed) : choices,
    };
  },

  parse(raw, question) {
    if (!Array.isArray(raw)) return { ok: false, reason: 'Choose one of the answers.' };
    if (raw.length === 0) {
      return { ok: false, reason: question.several ? 'Tick at least one.' : 'Choose an answer.' };
    }
    if (!question.several && raw.length > 1)
      return { ok: false, reason: 'Choose only one answer.' };
    const known = new Map(question.choices.map(({ id }) => [publicId(question.id, id), id]));
    const chosen = new Set<string>();
    for (const item of raw) {
      const id = typeof item === 'string' ? known.get(item) : undefined;
      if (id === undefined) {
        return {
          ok: false,
          reason: 'This choice is no longer part of the question. Reload the page.',
        };
      }
      chosen.add(id);
    }
    return { ok: true, answer: [...chosen] };
  },

  /** One right: all or nothing. Several: each right tick earns its share, each wrong tick takes one away. */
  grade(answer, question) {
    const chosen = new Set(answer);
    const right = question.choices.filter((choice) => choice.right);
    const hits = right.filter((choice) => chosen.has(choice.id)).length;
    const wrong = question.choices.filter(
      (choice) => !choice.right && chosen.has(choice.id),
    ).length;
    const messages: FeedbackMessage[] = [];
    for (const choice of question.choices) {
      if (!chosen.has(choice.id)) continue;
      messages.push({
        tone: choice.right ? 'right' : 'wrong',
        text: choice.feedback ?? (choice.right ? 'Right.' : 'Not this one.'),
        about: publicId(question.id, choice.id),
      });
    }
    if (question.several && hits < right.length && wrong === 0) {
      const missing = right.length - hits;
      messages.push({
        tone: 'note',
        text: missing === 1 ? 'One more is right.' : `${missing} more are right.`,
      });
    }
    return gradedShare((hits - wrong) / right.length, question.points, { messages });
  },

  reveal(question) {
    return {
      modelAnswer: question.choices
        .filter((choice) => choice.right)
        .map((choice) => choice.text)
        .join('\n\n'),
      explanation: question.explanation,
      seeAlso: question.seeAlso,
    };
  },
};
