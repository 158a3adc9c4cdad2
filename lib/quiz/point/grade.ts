import type { QuestionType } from '../contract';
import { gradedShare } from '../earned';
import { publicFrame } from '../frame';
import {
  type PointPublic,
  type PointQuestion,
  type PointRaw,
  type PointTarget,
  pointSchema,
} from './schema';

export const pointType: QuestionType<PointQuestion, PointPublic, PointRaw> = {
  kind: 'point',
  schema: pointSchema,

  toPublic(question, seed, renderMarkdown) {
    return {
      ...publicFrame(question, seed, renderMarkdown),
      kind: 'point',
      figure: question.figure,
    };
  },

  parse(raw, { figure }) {
    const fields: Record<string, unknown> =
      raw !== null && typeof raw === 'object' ? { ...raw } : {};
    if (figure.kind === 'curve') {
      const { x } = fields;
      const end = figure.start + figure.step * (figure.series[0].values.length - 1);
      if (typeof x !== 'number' || !Number.isFinite(x)) {
        return { ok: false, reason: `Choose a point on the ${figure.xLabel} axis.` };
      }
      if (x < figure.start || x > end) {
        return {
          ok: false,
          reason: `The point must lie from ${figure.start} to ${end}; got ${x}.`,
        };
      }
      return { ok: true, answer: { x } };
    }
    const { unit } = fields;
    const match = typeof unit === 'string' ? unit.match(/^(\d{1,2})\.(\d{1,2})$/) : null;
    if (!match || !(Number(match[2]) < (figure.layers[Number(match[1])] ?? 0))) {
      return { ok: false, reason: 'Choose a unit in the diagram.' };
    }
    return { ok: true, answer: { unit: `${Number(match[1])}.${Number(match[2])}` } };
  },

  grade(answer, question) {
    if (hits(answer, question.answer)) return gradedShare(1, question.points, { messages: [] });
    const other = question.also.find((candidate) => hits(answer, candidate.at));
    const messages = other
      ? [{ tone: other.share > 0 ? ('note' as const) : ('wrong' as const), text: other.feedback }]
      : [];
    return gradedShare(other?.share ?? 0, question.points, { messages });
  },

  reveal(question) {
    return {
      modelAnswer: inWords(question.answer, question),
      explanation: question.explanation,
      seeAlso: question.seeAlso,
    };
  },
};

function hits(answer: PointRaw, target: PointTarget): boolean {
  if ('x' in answer) return 'from' in target && answer.x >= target.from && answer.x <= target.to;
  return 'units' in target && target.units.includes(answer.unit);
}

function inWords(target: PointTarget, { figure }: PointQuestion): string {
  if ('from' in target) {
    const label = figure.kind === 'curve' ? figure.xLabel : '';
    return target.from === target.to
      ? `At ${label} ${target.from}.`
      : `Anywhere from ${label} ${target.from} to ${target.to}.`;
  }
  const names = target.units.map((unit) => {
    const [layer, index] = unit.split('.').map(Number);
    return `unit ${index + 1} of ${figure.kind === 'network' ? layerName(layer, figure.layers.length) : 'the figure'}`;
  });
  return `${names.join(', or ')}.`.replace(/^./, (first) => first.toUpperCase());
}

export function layerName(layer: number, layers: number): string {
  if (layer === 0) return 'the input layer';
  return layer === layers - 1 ? 'the output layer' : `hidden layer ${layer}`;
}
