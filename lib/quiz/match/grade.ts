import type { FeedbackMessage, QuestionType } from '../contract';
import { gradedShare } from '../earned';
import { publicFrame } from '../frame';
import { inlineHtml } from '../inline-html';
import { publicId, shuffle } from '../seeded';
import { type MatchPublic, type MatchQuestion, matchSchema } from './schema';

/** The answer gives, for each pair's id, the text of the right side chosen for it. */
export const matchType: QuestionType<MatchQuestion, MatchPublic, Record<string, string>> = {
  kind: 'match',
  schema: matchSchema,

  toPublic(question, seed, renderMarkdown) {
    const options = optionsOf(question).map((text) => ({
      id: publicId(question.id, text),
      html: inlineHtml(renderMarkdown(text)),
      label: plainText(text),
    }));
    return {
      ...publicFrame(question, seed, renderMarkdown),
      kind: 'match',
      lefts: question.pairs.map((pair) => ({
        id: publicId(question.id, pair.id),
        html: inlineHtml(renderMarkdown(pair.left)),
      })),
      options: shuffle(options, seed),
    };
  },

  parse(raw, question) {
    if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
      return { ok: false, reason: 'Choose a partner for each item.' };
    }
    const options = new Map(optionsOf(question).map((text) => [publicId(question.id, text), text]));
    const answer: Record<string, string> = {};
    let missing = 0;
    for (const pair of question.pairs) {
      const chosen: unknown = Object.entries(raw).find(
        ([left]) => left === publicId(question.id, pair.id),
      )?.[1];
      if (chosen === undefined || chosen === '') {
        missing++;
        continue;
      }
      const text = typeof chosen === 'string' ? options.get(chosen) : undefined;
      if (text === undefined) {
        return {
          ok: false,
          reason: 'This partner is no longer part of the question. Reload the page.',
        };
      }
      answer[pair.id] = text;
    }
    if (missing > 0) {
      return {
        ok: false,
        reason:
          missing === 1 ? 'One item has no partner yet.' : `${missing} items have no partner yet.`,
      };
    }
    return { ok: true, answer };
  },

  /** Each right pair earns its share. */
  grade(answer, question) {
    let right = 0;
    const messages: FeedbackMessage[] = [];
    for (const pair of question.pairs) {
      const about = publicId(question.id, pair.id);
      if (answer[pair.id] === pair.right) {
        right++;
        messages.push({ tone: 'right', text: 'Right.', about });
      } else messages.push({ tone: 'wrong', text: pair.feedback ?? 'Not this one.', about });
    }
    return gradedShare(right / question.pairs.length, question.points, { messages });
  },

  reveal(question) {
    return {
      modelAnswer: question.pairs.map((pair) => `- ${pair.left} — ${pair.right}`).join('\n'),
      explanation: question.explanation,
      seeAlso: question.seeAlso,
    };
  },
};

function optionsOf(question: MatchQuestion): string[] {
  return [...new Set([...question.pairs.map((pair) => pair.right), ...question.extra])];
}

/** What a list box can show: Markdown's marks taken off. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\$([^$]*)\$/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();
}
