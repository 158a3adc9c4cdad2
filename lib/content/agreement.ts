import { gradeAnswer, type KeyedQuestion, parseAnswer } from '../quiz/grading';
import type { ContentFile } from './check';
import type { Fault } from './fault';
import { didYouMean } from './suggest';

const labels = ['correct', 'partial', 'incorrect'] as const;
type Label = (typeof labels)[number];
type Mark = Label | 'unsure';

interface Line {
  line: number;
  question: string;
  answer: string;
  label: Label;
}

/** How far the checker's marks and an author's agree over labelled answers. */
export interface Agreement {
  answers: number;
  /** Share of equal marks; an unsure one is not equal. */
  accuracy: number;
  /** Mean over the labels that occur of 2·right / (2·right + wrongly given + missed). */
  macroF1: number;
  unsure: number;
  /** Incorrect answers that were marked correct. */
  falseAccepts: number;
}

export function measureAgreement(pairs: readonly { label: Label; mark: Mark }[]): Agreement {
  const count = (test: (pair: { label: Label; mark: Mark }) => boolean) =>
    pairs.filter(test).length;
  const scores = labels
    .filter((label) => pairs.some((pair) => pair.label === label))
    .map((label) => {
      const right = count((pair) => pair.label === label && pair.mark === label);
      const others = count((pair) => (pair.label === label) !== (pair.mark === label));
      return (2 * right) / (2 * right + others);
    });
  return {
    answers: pairs.length,
    accuracy: count((pair) => pair.label === pair.mark) / pairs.length,
    macroF1: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    unsure: count((pair) => pair.mark === 'unsure') / pairs.length,
    falseAccepts: count((pair) => pair.label === 'incorrect' && pair.mark === 'correct'),
  };
}

/** Marks the labelled answers beside a quiz; faults where a line is broken or a question's floor is not reached. */
export function checkAgreement(file: ContentFile, questions: readonly KeyedQuestion[]): Fault[] {
  const { lines, faults } = readLines(file, questions);
  for (const question of questions) {
    const own = lines.filter((line) => line.question === question.id);
    if (question.kind !== 'text' || own.length === 0) continue;
    const pairs = own.map(({ answer, label }) => ({ label, mark: markOf(answer, question) }));
    const found = measureAgreement(pairs);
    const { floor } = question;
    const say = (message: string) =>
      faults.push({ file: file.file, line: own[0].line, column: 1, message });
    const percent = (share: number) => `${Math.round(100 * share)} %`;
    if (found.accuracy < floor.accuracy)
      say(
        `${question.id}: the checker agrees with ${percent(found.accuracy)} of the labels; expected ${percent(floor.accuracy)}`,
      );
    if (found.macroF1 < floor.macroF1)
      say(
        `${question.id}: the checker's macro-F1 is ${found.macroF1.toFixed(2)}; expected ${floor.macroF1}`,
      );
    if (found.unsure > floor.unsure)
      say(
        `${question.id}: the checker is unsure of ${percent(found.unsure)}; expected at most ${percent(floor.unsure)}`,
      );
    if (found.falseAccepts > floor.falseAccepts)
      say(
        `${question.id}: ${found.falseAccepts} incorrect answers are marked correct; expected at most ${floor.falseAccepts}`,
      );
  }
  return faults;
}

function markOf(answer: string, question: KeyedQuestion): Mark {
  const parsed = parseAnswer(answer, question, 0);
  if (!parsed.ok) return 'unsure';
  const grade = gradeAnswer(parsed.answer, question, { seed: 0 });
  return grade.status === 'graded' ? grade.verdict : 'unsure';
}

function readLines(file: ContentFile, questions: readonly KeyedQuestion[]) {
  const lines: Line[] = [];
  const faults: Fault[] = [];
  const known = questions.map((question) => question.id);
  for (const [index, text] of (file.text ?? '').split('\n').entries()) {
    if (!text.trim()) continue;
    const line = index + 1;
    const say = (message: string) => faults.push({ file: file.file, line, column: 1, message });
    try {
      const { question, answer, label } = JSON.parse(text) as Partial<Line>;
      if (typeof question !== 'string' || typeof answer !== 'string')
        say('the line needs a question and an answer, both text');
      else if (!labels.some((one) => one === label))
        say(`label must be one of ${labels.join(', ')}; got ${JSON.stringify(label)}`);
      else if (!known.includes(question))
        say(`there is no question ${question} in this quiz${didYouMean(question, known)}`);
      else lines.push({ line, question, answer, label: label as Label });
    } catch {
      say('this line is not JSON; expected {"question": …, "answer": …, "label": …}');
    }
  }
  return { lines, faults };
}
