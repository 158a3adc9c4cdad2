import { z } from 'zod';
import { FieldRefusal } from '@/lib/auth/refusal';
import type { AssignedQuiz } from '@/lib/progress/assignments/policy';
import { feedbackPolicies } from '@/lib/quiz/settings';
import { isZone, momentAt } from './zone';

const text = z.string().trim().default('');

/** A whole number, or null where nothing is typed: no limit. */
function limit(most: number, what: string) {
  return text.transform((typed, context) => {
    if (typed === '') return null;
    const number = Number(typed);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    const message = `${what} is a whole number from 1 to ${most}; got “${typed.slice(0, 20)}”.`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** A quiz as a teacher assigns it; moments are still as typed, on the clock of `zone`. */
export const assignmentForm = z.object({
  quiz: text,
  opens: text,
  due: text,
  /** Set by the page where a date is typed in part: the browser then sends nothing of it. */
  opensInPart: text,
  dueInPart: text,
  zone: text.refine(isZone, 'Times need a time zone. Load the page again.'),
  timeLimit: limit(600, 'The time in minutes'),
  attempts: limit(100, 'How often'),
  feedback: z.enum(feedbackPolicies, { error: 'Say when the learners see how they did.' }),
});

/** Reads the moments. @throws FieldRefusal that says what is wrong and beside which field */
export function readAssignment(
  form: z.infer<typeof assignmentForm>,
  now: Date,
  before?: Pick<AssignedQuiz, 'dueAt'>,
): Omit<AssignedQuiz, 'id' | 'slug'> {
  const opensAt = readMoment('opens', form.opens, form.opensInPart, form.zone);
  const dueAt = readMoment('due', form.due, form.dueInPart, form.zone);
  const { timeLimit, attempts, feedback } = form;
  if (dueAt && opensAt && dueAt <= opensAt) {
    throw new FieldRefusal('due', 'The deadline must come after the opening.');
  }
  const unchanged = dueAt && before?.dueAt && sameMinute(dueAt, before.dueAt);
  if (dueAt && dueAt <= now && !unchanged) {
    throw new FieldRefusal('due', 'This moment has passed already. Choose a later one.');
  }
  if (feedback === 'after-deadline' && !dueAt) {
    throw new FieldRefusal(
      'due',
      'Marks after the deadline need a deadline. Set one, or show the marks earlier.',
    );
  }
  return {
    opensAt,
    dueAt: unchanged ? (before?.dueAt as Date) : dueAt,
    policy: { feedback, timeLimit, attempts },
  };
}

function readMoment(field: string, typed: string, inPart: string, zone: string): Date | null {
  if (typed === '' && inPart === '') return null;
  const wall = typed.slice(0, 16);
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(typed) ||
    Number.isNaN(Date.parse(`${wall}Z`))
  ) {
    throw new FieldRefusal(field, 'Type the whole date and the time, or leave it empty.');
  }
  const at = momentAt(zone, wall);
  if (at) return at;
  throw new FieldRefusal(
    field,
    'The clocks go forward that night and skip this time. Choose another.',
  );
}

const sameMinute = (one: Date, other: Date) =>
  Math.floor(one.getTime() / 60_000) === Math.floor(other.getTime() / 60_000);
