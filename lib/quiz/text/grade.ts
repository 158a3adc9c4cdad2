import type { z } from 'zod';
import type { FeedbackMessage, Grade, IdeaFinding, PublicFrame, QuestionType } from '../contract';
import { publicFrame } from '../frame';
import { type CheckResult, checkAnswer } from './check';
import { compileQuestion } from './compile';
import { PhraseError } from './phrases';
import { MAX_ANSWER_LENGTH, type TextQuestion, textQuestionSchema } from './schema';

export interface PublicTextQuestion extends PublicFrame {
  kind: 'text';
  maxLength: number;
}

/** The schema that also reads every phrase, so that a phrase that means nothing is refused with the file. */
const keyedSchema: z.ZodType<TextQuestion> = textQuestionSchema.superRefine((question, context) => {
  try {
    compileQuestion(question as TextQuestion);
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
}) as z.ZodType<TextQuestion>;

export const textType: QuestionType<TextQuestion, PublicTextQuestion, string> = {
  kind: 'text',
  schema: keyedSchema,

  toPublic(question, seed, renderMarkdown) {
    return {
      ...publicFrame(question, seed, renderMarkdown),
      kind: 'text',
      maxLength: MAX_ANSWER_LENGTH,
    };
  },

  parse(raw) {
    if (typeof raw !== 'string') return { ok: false, reason: 'The answer must be text.' };
    if (raw.trim() === '') return { ok: false, reason: 'Write an answer first.' };
    if (raw.length > MAX_ANSWER_LENGTH)
      return {
        ok: false,
        reason: `An answer may have ${MAX_ANSWER_LENGTH} characters at most; this one has ${raw.length}. A few sentences are enough.`,
      };
    return { ok: true, answer: raw };
  },

  grade(answer, question) {
    return toGrade(question, checkAnswer(answer, compileQuestion(question)));
  },

  reveal(question) {
    return {
      modelAnswer: question.modelAnswer,
      explanation: question.explanation,
      seeAlso: question.seeAlso,
    };
  },
};

export function toGrade(question: TextQuestion, result: CheckResult): Grade {
  const ideas: IdeaFinding[] = result.ideas.map((found) => {
    const idea = question.ideas.find((known) => known.id === found.id)!;
    return {
      id: found.id,
      state: found.state,
      evidence: found.evidence.map((piece) => piece.text),
      text: idea.text,
      points: idea.points,
    };
  });
  const messages: FeedbackMessage[] = [];
  for (const found of result.ideas) {
    const idea = question.ideas.find((known) => known.id === found.id)!;
    if (found.state === 'found' && idea.praise)
      messages.push({ tone: 'right', text: idea.praise, about: idea.id });
    if (found.state !== 'found' && idea.advice && result.verdict !== 'correct')
      messages.push({ tone: 'note', text: idea.advice, about: idea.id });
  }
  const misconceptions = result.misconceptions.map(({ id, evidence }) => {
    const misconception = question.misconceptions.find((known) => known.id === id)!;
    messages.push({ tone: 'wrong', text: misconception.feedback, about: id });
    return { id, text: misconception.text, evidence: evidence.map((piece) => piece.text) };
  });
  for (const note of result.notes) messages.push({ tone: 'note', text: note });
  const feedback = { messages, ideas, misconceptions };
  const shared = { earned: result.earned, possible: question.points, feedback };
  return result.unsure
    ? { status: 'unsure', leaning: result.verdict, why: result.unsure, ...shared }
    : { status: 'graded', verdict: result.verdict, ...shared };
}
