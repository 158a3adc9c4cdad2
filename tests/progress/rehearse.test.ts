import { setImmediate as breathe } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { getDatabase } from '@/lib/db/client';
import { type Rehearsal, rehearse } from '@/lib/progress/rehearse';
import { describeOnEachDatabase } from '../support/databases';
import { choice, sampleQuiz, text } from './sample-quiz';

const renderMarkdown = vi.fn((written: string) => `<p>${written}</p>`);
const rehearsal = (changes: Partial<Rehearsal> = {}): Rehearsal => ({
  quizzes: [sampleQuiz()],
  samples: Array.from({ length: 15 }, (_, at) => ({
    question: text.id,
    answer: `It tells how the network does on data it has not seen (${at}).`,
  })),
  renderMarkdown,
  budget: 1000,
  now: () => 0,
  breathe: async () => void (await breathe()),
  ...changes,
});

describeOnEachDatabase('A rehearsal', () => {
  test('shows every question, marks the sample answers and writes nothing', async () => {
    const database = getDatabase();
    expect(await rehearse(rehearsal())).toBe(15);
    for (const written of [
      choice.prompt,
      choice.hints[0].text,
      'Its error tells how the network does on data it has not seen.',
    ]) {
      expect(renderMarkdown).toHaveBeenCalledWith(written);
    }
    const counts = await Promise.all([
      database.user.count(),
      database.attempt.count(),
      database.reviewCard.count(),
    ]);
    expect(counts).toEqual([0, 0, 0]);
  });

  test('ends with its time, and passes over questions that there are no longer', async () => {
    let now = 0;
    const clock = () => {
      now += 600;
      return now;
    };
    expect(await rehearse(rehearsal({ now: clock }))).toBe(10);
    const gone = rehearsal({ samples: [{ question: 'gone', answer: 'What was it?' }] });
    expect(await rehearse(gone)).toBe(0);
  });
});
