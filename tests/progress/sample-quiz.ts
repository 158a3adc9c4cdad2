import type { Quiz } from '@/lib/content/library';
import { choiceExamples } from '@/lib/quiz/choice/examples';
import { numericExamples } from '@/lib/quiz/numeric/examples';
import { publicId } from '@/lib/quiz/seeded';
import { defaultSettings } from '@/lib/quiz/settings';
import { questionOf } from '../quiz/all-examples';

export const choice = questionOf({
  ...choiceExamples[0].written,
  explanation: 'Too long a step jumps over the valley.',
  hints: [
    { text: 'Think of a ball in a valley.', cost: 0.1 },
    { text: 'It jumps from side to side.', cost: 0.4 },
  ],
});
export const variant = questionOf({
  ...numericExamples[1].written,
  parameters: { fanIn: { from: 10, to: 900 }, units: { from: 2, to: 200 } },
});
export const text = questionOf({
  id: 'example-why-validation',
  kind: 'text',
  prompt: 'Why is part of the data kept back for validation?',
  points: 2,
  modelAnswer: 'Its error tells how the network does on data it has not seen.',
  ideas: [
    { id: 'unseen', text: 'Data it has not seen.', say: ['not see data', 'data unseen/new'] },
  ],
  credit: { full: 'unseen' },
});

export const rightChoice = [publicId(choice.id, 'too-large')];
export const wrongChoice = [publicId(choice.id, 'too-small')];

export function sampleQuiz(settings: Partial<Quiz> = {}): Quiz {
  return {
    ...defaultSettings,
    slug: 'sample',
    title: 'Sample',
    summary: '',
    lesson: null,
    questions: [choice, variant, text],
    ...settings,
  };
}

export const plain = (markdown: string) => markdown;
