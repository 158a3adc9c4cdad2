import type { KeyedQuestion } from '../quiz/grading';
import { type LabelledAnswer, reportAgreement, verdicts } from '../quiz/text/agreement';
import type { ContentFile } from './check';
import type { Fault } from './fault';
import { didYouMean } from './suggest';

interface Line extends LabelledAnswer {
  line: number;
}

/** Marks the labelled answers beside a quiz; faults where a line is broken or a question's floor is not reached. */
export function checkAgreement(file: ContentFile, questions: readonly KeyedQuestion[]): Fault[] {
  const { lines, faults } = readLines(file, questions);
  const texts = questions.filter((question) => question.kind === 'text');
  for (const { question, problems } of reportAgreement(texts, lines)) {
    const { line } = lines.find((one) => one.question === question)!;
    for (const message of problems) faults.push({ file: file.file, line, column: 1, message });
  }
  return faults;
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
      else if (!verdicts.some((one) => one === label))
        say(`label must be one of ${verdicts.join(', ')}; got ${JSON.stringify(label)}`);
      else if (!known.includes(question))
        say(`there is no question ${question} in this quiz${didYouMean(question, known)}`);
      else lines.push({ line, question, answer, label: label as LabelledAnswer['label'] });
    } catch {
      say('this line is not JSON; expected {"question": …, "answer": …, "label": …}');
    }
  }
  return { lines, faults };
}
