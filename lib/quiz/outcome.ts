import type { Feedback, Grade, Reveal, Verdict } from './contract';
import type { Silence } from './opinion/opinion';

/**
 * What the browser is told of an attempt. Built on the server from the grade, by allow-list and as far as the
 * feedback policy permits; all texts are HTML that the server made.
 */
export interface Outcome {
  attemptId: string;
  questionId: string;
  seed: number;
  /** The answer as it was received, so that another tab or device can show it. */
  answer: unknown;
  at: string;
  /** `received`: kept, and the mark is not shown yet. */
  status: 'received' | 'graded' | 'unsure';
  verdict?: Verdict;
  earned?: number;
  possible: number;
  /** Who decided, when it was not the checker. */
  markedBy?: 'model' | 'learner' | 'teacher';
  note?: string;
  /** The checker was unsure: who decides, or may overrule a second opinion. */
  decides?: 'teacher' | 'learner';
  contest?: { state: 'open' | 'upheld' | 'declined'; answer: string | null };
  opinion?: ShownOpinion;
  /** An experiment handed in, which is being run again: the job to ask after. */
  verifying?: string;
  shown?: ShownFeedback;
  reveal?: ShownReveal;
  certainty: number | null;
  hintsUsed: number;
}

/** A language model was asked too. What it says in its own words may tell the answer, and waits until that is shown. */
export type ShownOpinion =
  | { state: 'waiting' }
  | { state: 'none'; silence: Silence }
  | {
      state: 'given';
      /** `decided`: its mark counts; `agreed`: the mark stands; `advised`: people decide, this is what it thinks. */
      effect: 'decided' | 'agreed' | 'advised';
      verdict: Verdict;
      comment?: string;
    };

export interface ShownFeedback {
  messages: { tone: 'right' | 'wrong' | 'note'; html: string; about?: string }[];
  ideas: ShownIdea[];
  /** How many key ideas there are; the texts of those not found are shown with the right answer. */
  ideaCount: number;
  misconceptions: { id: string; html: string; evidence: string[] }[];
  parts: Record<string, ShownPart>;
  why?: string;
}

export interface ShownIdea {
  id: string;
  state: 'found' | 'absent' | 'contradicted';
  evidence: string[];
  html: string;
  points: number;
  /** Seen by a second opinion and not by the checker. */
  second?: boolean;
}

export interface ShownPart {
  status: 'graded' | 'unsure';
  verdict?: Verdict;
  earned?: number;
  possible: number;
  shown: ShownFeedback;
}

export interface ShownReveal {
  answerHtml: string;
  explanationHtml?: string;
  seeAlso?: { href: string; text: string };
}

/** How much the policy permits now. */
export type Permission = 'nothing' | 'feedback' | 'everything';

/** Key ideas travel under a number: the author's names for them would tell the answer. */
export function ideaName(at: number): string {
  return `idea-${at + 1}`;
}

export function showFeedback(
  feedback: Feedback,
  everything: boolean,
  renderMarkdown: (text: string) => string,
): ShownFeedback {
  const ideas = feedback.ideas ?? [];
  const misconceptions = feedback.misconceptions ?? [];
  const names = new Map([
    ...misconceptions.map(({ id }, at) => [id, `misconception-${at + 1}`] as const),
    ...ideas.map(({ id }, at) => [id, ideaName(at)] as const),
  ]);
  return {
    messages: feedback.messages.map(({ tone, text, about }) => ({
      tone,
      html: renderMarkdown(text),
      ...(about === undefined ? {} : { about: names.get(about) ?? about }),
    })),
    ideas: ideas
      .map((idea, at) => ({
        id: ideaName(at),
        state: idea.state,
        evidence: idea.evidence,
        // What contradicts an idea is told; the idea itself would be the answer.
        html: everything || idea.state === 'found' ? renderMarkdown(idea.text) : '',
        points: idea.points,
        ...(idea.second ? { second: true } : {}),
      }))
      .filter((idea) => everything || idea.state !== 'absent'),
    ideaCount: ideas.length,
    misconceptions: misconceptions.map((one, at) => ({
      id: `misconception-${at + 1}`,
      html: renderMarkdown(one.text),
      evidence: one.evidence,
    })),
    parts: Object.fromEntries(
      Object.entries(feedback.parts ?? {}).flatMap(([id, grade]) =>
        grade.status === 'ungradable' ? [] : [[id, showPart(grade, everything, renderMarkdown)]],
      ),
    ),
  };
}

function showPart(
  grade: Exclude<Grade, { status: 'ungradable' }>,
  everything: boolean,
  renderMarkdown: (text: string) => string,
): ShownPart {
  const shown = showFeedback(grade.feedback, everything, renderMarkdown);
  if (grade.status === 'unsure') {
    return { status: 'unsure', possible: grade.possible, shown: { ...shown, why: grade.why } };
  }
  const { verdict, earned, possible } = grade;
  return { status: 'graded', verdict, earned, possible, shown };
}

export function showReveal(reveal: Reveal, renderMarkdown: (text: string) => string): ShownReveal {
  const { seeAlso } = reveal;
  return {
    answerHtml: renderMarkdown(reveal.modelAnswer),
    ...(reveal.explanation ? { explanationHtml: renderMarkdown(reveal.explanation) } : {}),
    ...(seeAlso ? { seeAlso: { href: linkTo(seeAlso), text: 'Where this is taught' } } : {}),
  };
}

/** A lesson, a section of it, or a widget with a preset chosen. */
export function linkTo(seeAlso: NonNullable<Reveal['seeAlso']>): string {
  const query = seeAlso.preset ? `?preset=${encodeURIComponent(seeAlso.preset)}` : '';
  const hash = seeAlso.section ? `#${encodeURIComponent(seeAlso.section)}` : '';
  return `/lessons/${encodeURIComponent(seeAlso.lesson)}${query}${hash}`;
}
