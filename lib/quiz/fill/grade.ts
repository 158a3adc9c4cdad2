import { distance } from 'fastest-levenshtein';
import type { FeedbackMessage, QuestionType } from '../contract';
import { gradedShare } from '../earned';
import { publicFrame } from '../frame';
import { inlineHtml } from '../inline-html';
import { plainText } from '../match/grade';
import { isClose, keyValue } from '../numeric/grade';
import { readNumber } from '../numeric/read-number';
import { hashText, publicId, shuffle } from '../seeded';
import { cutAtBlanks } from './pieces';
import { type Blank, type FillPublic, type FillQuestion, fillSchema } from './schema';

/** The answer gives, for each blank's id, the words typed or the option's text. */
export const fillType: QuestionType<FillQuestion, FillPublic, Record<string, string>> = {
  kind: 'fill',
  schema: fillSchema,

  toPublic(question, seed, renderMarkdown) {
    const numberOf = (id: string) => question.blanks.findIndex((blank) => blank.id === id) + 1;
    const { pieces, below } = cutAtBlanks(question.text, numberOf);
    return {
      ...publicFrame(question, seed, renderMarkdown),
      kind: 'fill',
      pieces: pieces.map((piece) => {
        if (piece === 'new line') return { html: '<br>' };
        if ('blank' in piece) return { blank: publicId(question.id, piece.blank) };
        return { html: inline(renderMarkdown(piece.markdown), piece.markdown) };
      }),
      below: below.map((id) => publicId(question.id, id)),
      blanks: question.blanks.map((blank, at) => ({
        id: publicId(question.id, blank.id),
        number: at + 1,
        numeric: 'number' in blank,
        options:
          'options' in blank
            ? shuffle(blank.options, (seed ^ hashText(blank.id)) >>> 0).map((text) => ({
                id: publicId(question.id, `${blank.id} ${text}`),
                label: plainText(text),
              }))
            : null,
      })),
    };
  },

  parse(raw, question) {
    if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
      return { ok: false, reason: 'Fill in the blanks.' };
    }
    const typed = new Map<string, unknown>(Object.entries(raw));
    const answer: Record<string, string> = {};
    for (const [at, blank] of question.blanks.entries()) {
      const value = typed.get(publicId(question.id, blank.id));
      if (typeof value !== 'string' || value.trim() === '') {
        return { ok: false, reason: `Blank ${at + 1} is still empty.` };
      }
      if (value.length > 200) {
        return { ok: false, reason: `Blank ${at + 1} holds more than 200 characters.` };
      }
      if ('number' in blank) {
        const read = readNumber(value, []);
        if (!read.ok) return { ok: false, reason: `Blank ${at + 1}: ${read.reason}` };
        answer[blank.id] = String(read.value);
      } else if ('options' in blank) {
        const chosen = blank.options.find(
          (text) => publicId(question.id, `${blank.id} ${text}`) === value,
        );
        if (chosen === undefined) {
          return { ok: false, reason: `Blank ${at + 1}: choose one of the list. Reload the page.` };
        }
        answer[blank.id] = chosen;
      } else answer[blank.id] = value;
    }
    return { ok: true, answer };
  },

  /** Each right blank earns its share. */
  grade(answer, question) {
    let right = 0;
    const messages: FeedbackMessage[] = [];
    for (const blank of question.blanks) {
      const value = answer[blank.id] ?? '';
      const about = publicId(question.id, blank.id);
      const matched = matchBlank(value, blank);
      if (matched) right++;
      const remark = blank.remarks.find(({ when }) => fold(when) === fold(value))?.feedback;
      if (remark) messages.push({ tone: matched ? 'note' : 'wrong', text: remark, about });
      else if (matched) {
        const spelled = matched === 'near' ? 'Right, but look at the spelling.' : 'Right.';
        messages.push({ tone: 'right', text: spelled, about });
      } else messages.push({ tone: 'wrong', text: 'Not this.', about });
    }
    return gradedShare(right / question.blanks.length, question.points, { messages });
  },

  reveal(question) {
    const shown = question.text.replace(/\[\[([^\]]*)\]\]/g, (_, id: string) => {
      const blank = question.blanks.find((candidate) => candidate.id === id);
      return blank ? rightAnswer(blank) : '';
    });
    return { modelAnswer: shown, explanation: question.explanation, seeAlso: question.seeAlso };
  },
};

function matchBlank(value: string, blank: Blank): 'exact' | 'near' | false {
  if ('number' in blank) {
    const key = keyValue(blank.number);
    return key !== undefined && isClose(Number(value), key, blank.tolerance) && 'exact';
  }
  if ('options' in blank) return value === blank.options[0] && 'exact';
  const folded = fold(value);
  if (blank.accepts.some((accepted) => fold(accepted) === folded)) return 'exact';
  if (blank.rejects.some((rejected) => fold(rejected) === folded)) return false;
  const near = blank.accepts
    .map(fold)
    .some((accepted) => accepted.length >= 6 && distance(accepted, folded) === 1);
  return near && 'near';
}

function rightAnswer(blank: Blank): string {
  if ('number' in blank) return String(keyValue(blank.number) ?? blank.number);
  return 'options' in blank ? blank.options[0] : blank.accepts[0];
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–_]+/g, ' ')
    .replace(/^(the|a|an) /, '')
    .replace(/[.,;:!?"'“”‘’]+$/g, '')
    .trim();
}

/** The spaces at the ends of a piece matter: a blank follows. */
function inline(html: string, markdown: string): string {
  return `${/^\s/.test(markdown) ? ' ' : ''}${inlineHtml(html)}${/\s$/.test(markdown) ? ' ' : ''}`;
}
