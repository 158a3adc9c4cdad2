import type { QuestionType } from '../contract';
import { gradedShare } from '../earned';
import { publicFrame } from '../frame';
import { inlineHtml } from '../inline-html';
import { publicId, shuffle } from '../seeded';
import { type OrderPublic, type OrderQuestion, orderSchema } from './schema';

/** The answer is the author's ids in the learner's order. */
export const orderType: QuestionType<OrderQuestion, OrderPublic, string[]> = {
  kind: 'order',
  schema: orderSchema,

  toPublic(question, seed, renderMarkdown) {
    const items = question.items.map((item) => ({
      id: publicId(question.id, item.id),
      html: inlineHtml(renderMarkdown(item.text)),
    }));
    const shuffled = shuffle(items, seed);
    // The one arrangement that must not be shown is the right one.
    const solved = shuffled.every((item, at) => item.id === items[at].id);
    return {
      ...publicFrame(question, seed, renderMarkdown),
      kind: 'order',
      items: solved ? [...items.slice(1), items[0]] : shuffled,
    };
  },

  parse(raw, question) {
    if (!Array.isArray(raw)) return { ok: false, reason: 'Put the items in order.' };
    const known = new Map(question.items.map(({ id }) => [publicId(question.id, id), id]));
    const order = raw.map((item) => (typeof item === 'string' ? known.get(item) : undefined));
    const complete = new Set(order).size === question.items.length && !order.includes(undefined);
    if (!complete || order.length !== question.items.length) {
      return { ok: false, reason: 'Each item must be placed exactly once. Reload the page.' };
    }
    return { ok: true, answer: order as string[] };
  },

  /** Kendall's τ, held at 0 from below: an order no better than chance earns nothing. */
  grade(answer, question) {
    const place = new Map(answer.map((id, at) => [id, at]));
    const ids = question.items.map((item) => item.id);
    const messages = [];
    let agreeing = 0;
    let pairs = 0;
    for (let i = 0; i < ids.length; i++) {
      for (let j = i + 1; j < ids.length; j++) {
        pairs++;
        if (place.get(ids[i])! < place.get(ids[j])!) agreeing++;
      }
    }
    const inPlace = ids.filter((id, at) => answer[at] === id);
    for (const id of inPlace) {
      messages.push({
        tone: 'right' as const,
        text: 'In its place.',
        about: publicId(question.id, id),
      });
    }
    if (agreeing < pairs) {
      messages.push({
        tone: 'note' as const,
        text: `${inPlace.length} of ${ids.length} are in their place; ${agreeing} of ${pairs} pairs stand the right way round.`,
      });
    }
    return gradedShare((2 * agreeing) / pairs - 1, question.points, { messages });
  },

  reveal(question) {
    return {
      modelAnswer: question.items.map((item, at) => `${at + 1}. ${item.text}`).join('\n'),
      explanation: question.explanation,
      seeAlso: question.seeAlso,
    };
  },
};
