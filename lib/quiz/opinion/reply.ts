import { z } from 'zod';
import type { TextQuestion } from '../text/schema';
import type { OpinionIdea } from './opinion';

const replySchema = z.strictObject({
  ideas: z
    .array(
      z.strictObject({
        id: z.string().max(200),
        state: z.enum(['found', 'absent', 'contradicted']),
        evidence: z.array(z.string().max(6000)).max(8),
      }),
    )
    .max(100),
  comment: z.string().max(1000),
});

export type ReadReply =
  | { ok: true; ideas: OpinionIdea[]; comment: string }
  /** Why nothing of it is used. */
  | { ok: false; why: string };

/**
 * Reads what a model replied. One thing amiss and all of it is refused: a model that invents an idea, a quotation or
 * points of its own is not to be trusted with the rest.
 */
export function readReply(text: string, question: TextQuestion, answer: string): ReadReply {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, why: 'it is not JSON' };
  }
  const parsed = replySchema.safeParse(json);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    return { ok: false, why: `${path.join('.') || 'the reply'}: ${message}` };
  }
  const said = new Map<string, OpinionIdea>();
  for (const { id, state, evidence } of parsed.data.ideas) {
    if (!question.ideas.some((idea) => idea.id === id)) {
      return { ok: false, why: `the question has no idea ${JSON.stringify(id)}` };
    }
    if (said.has(id)) return { ok: false, why: `the idea "${id}" is named twice` };
    const pieces: string[] = [];
    for (const piece of state === 'absent' ? [] : evidence) {
      const found = locate(answer, piece);
      if (found === null) return { ok: false, why: 'it quotes words that are not in the answer' };
      pieces.push(found);
    }
    if (state !== 'absent' && pieces.length === 0) {
      return { ok: false, why: `the idea "${id}" is ${state} without a quotation` };
    }
    said.set(id, { id, state, evidence: pieces });
  }
  const missing = question.ideas.find((idea) => !said.has(idea.id));
  if (missing) return { ok: false, why: `the idea "${missing.id}" is not judged` };
  const comment = parsed.data.comment.replace(/[\p{C}\s]+/gu, ' ').trim();
  if (/https?:|www\./i.test(comment)) return { ok: false, why: 'its comment holds a link' };
  return { ok: true, ideas: question.ideas.map((idea) => said.get(idea.id)!), comment };
}

/** The piece as it stands in the answer; capitals, spaces and the shape of quotes may differ. Null where it is not there. */
export function locate(answer: string, piece: string): string | null {
  const wanted = fold(piece).text.trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return null;
  const { text, from } = fold(answer);
  const at = text.indexOf(wanted);
  if (at < 0) return null;
  return answer.slice(from[at], from[at + wanted.length] ?? answer.length).trim();
}

/** Folded text, and for each of its characters where it begins in the original. */
function fold(original: string): { text: string; from: number[] } {
  let text = '';
  const from: number[] = [];
  for (let at = 0; at < original.length; at++) {
    let folded = original[at].toLowerCase();
    if (/\s/.test(folded)) folded = text.endsWith(' ') ? '' : ' ';
    else if (/[‘’‚‛`´]/.test(folded)) folded = "'";
    else if (/[“”„‟]/.test(folded)) folded = '"';
    else if (/[‐‑‒–—−]/.test(folded)) folded = '-';
    for (const character of folded) {
      text += character;
      for (let i = 0; i < character.length; i++) from.push(at);
    }
  }
  return { text, from };
}
