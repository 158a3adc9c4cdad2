import { describe, expect, test } from 'vitest';
import { parseForm } from '@/lib/auth/forms';
import { FieldRefusal } from '@/lib/auth/refusal';
import {
  type DescribedAssignment,
  describeAssignment,
  inOrderOfUse,
  sayOwn,
} from '@/lib/classroom/assignments/describe';
import { assignmentForm, readAssignment } from '@/lib/classroom/assignments/form';
import { isZone, momentAt, wallTime } from '@/lib/classroom/assignments/zone';
import { sayMoment, sayWindow } from '@/lib/ui/dates';
import { sampleQuiz } from '../progress/sample-quiz';

const now = new Date('2027-03-01T10:00:00Z');

describe('a clock on the wall', () => {
  test.each([
    ['UTC', '2027-03-01T10:00', '2027-03-01T10:00:00Z'],
    ['Europe/Berlin', '2027-03-01T11:00', '2027-03-01T10:00:00Z'],
    ['Europe/Berlin', '2027-07-01T12:00', '2027-07-01T10:00:00Z'],
    ['America/New_York', '2027-03-01T00:00', '2027-03-01T05:00:00Z'],
    ['Asia/Kolkata', '2027-03-01T15:30', '2027-03-01T10:00:00Z'],
    ['Pacific/Kiritimati', '2027-03-02T00:00', '2027-03-01T10:00:00Z'],
  ])('in %s shows %s at %s, there and back', (zone, wall, moment) => {
    expect(wallTime(zone, new Date(moment))).toBe(wall);
    expect(momentAt(zone, wall)).toEqual(new Date(moment));
  });

  test('shows an hour twice when it goes back, and none when it goes forward', () => {
    expect(momentAt('Europe/Berlin', '2027-10-31T02:30')).toEqual(new Date('2027-10-31T00:30:00Z'));
    expect(momentAt('Europe/Berlin', '2027-03-28T02:30')).toBeNull();
  });

  test('belongs to a zone that there is', () => {
    expect(['Europe/Berlin', 'UTC', 'Mars/Olympus', ''].map(isZone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the form of an assignment', () => {
  const typed = {
    quiz: 'sample',
    opens: '',
    due: '2027-03-03T09:00',
    zone: 'Europe/Berlin',
    timeLimit: '30',
    attempts: '',
    feedback: 'after-deadline',
  };
  const send = (changes: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...typed, ...changes })) form.set(name, value);
    return parseForm(assignmentForm, form);
  };
  const read = (changes: Record<string, string>, before?: { dueAt: Date | null }) => {
    const sent = send(changes);
    if (!sent.ok) return sent.state.errors;
    try {
      return readAssignment(sent.value, now, before);
    } catch (error) {
      if (error instanceof FieldRefusal) return { [error.field]: error.message };
      throw error;
    }
  };

  test('gives moments in UTC, and no limit where nothing is typed', () => {
    expect(read({ opens: '2027-03-01T11:30' })).toEqual({
      opensAt: new Date('2027-03-01T10:30:00Z'),
      dueAt: new Date('2027-03-03T08:00:00Z'),
      policy: { feedback: 'after-deadline', timeLimit: 30, attempts: null },
    });
    expect(read({ due: '', feedback: 'at-once' })).toMatchObject({ opensAt: null, dueAt: null });
  });

  test.each([
    [{ due: '2027-03-01T10:59' }, 'due', 'has passed already'],
    [{ due: '' }, 'due', 'need a deadline'],
    [{ due: '', dueInPart: 'yes' }, 'due', 'whole date'],
    [{ opens: 'tomorrow' }, 'opens', 'whole date'],
    [{ opens: '2027-02-31T99:00' }, 'opens', 'whole date'],
    [{ opens: '2027-03-28T02:30', due: '2027-04-03T09:00' }, 'opens', 'skip this time'],
    [{ opens: '2027-03-03T09:00' }, 'due', 'after the opening'],
    [{ timeLimit: 'half an hour' }, 'timeLimit', '1 to 600; got “half an hour”'],
    [{ timeLimit: '0' }, 'timeLimit', '1 to 600'],
    [{ attempts: '1.5' }, 'attempts', '1 to 100'],
    [{ feedback: 'never' }, 'feedback', 'Say when'],
    [{ zone: 'Mars/Olympus' }, 'zone', 'time zone'],
  ])('refuses %j beside %s: %s', (changes, field, message) => {
    expect(read(changes)).toEqual({ [field]: expect.stringContaining(message) });
  });

  test('keeps what was typed', () => {
    expect(send({ timeLimit: 'long' }).state.typed).toMatchObject({
      due: typed.due,
      quiz: 'sample',
    });
  });

  test('lets a deadline that has passed stay, to the second', () => {
    const dueAt = new Date('2027-02-01T08:00:33Z');
    expect(read({ due: '2027-02-01T09:00' }, { dueAt })).toMatchObject({ dueAt });
  });
});

describe('an assignment in words', () => {
  const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  const described = (opensAt: Date | null, dueAt: Date | null) =>
    describeAssignment(
      sampleQuiz(),
      {
        id: String(dueAt?.toISOString()),
        slug: 'sample',
        opensAt,
        dueAt,
        policy: { attempts: 1, timeLimit: 20, feedback: 'after-deadline' },
      },
      now,
    );

  test('says its terms and its stage', () => {
    expect(described(null, inHours(2))).toMatchObject({
      stage: 'open',
      questions: 3,
      terms: ['20 minutes', 'once', 'marks after the deadline'],
    });
    expect(described(inHours(1), inHours(2)).stage).toBe('coming');
    expect(described(null, now).stage).toBe('over');
  });

  test.each([
    [null, 48, 'due in 2 days'],
    [null, 0.5, 'due in 30 minutes'],
    [3, 48, 'opens in 3 hours'],
    [null, -3, 'closed 3 hours ago'],
    [null, null, 'open, no deadline'],
  ])('opening in %s and due in %s hours is told as “%s”', (opens, due, words) => {
    const moment = (hours: number | null) => (hours === null ? null : inHours(hours).toISOString());
    expect(sayWindow(moment(opens), moment(due), now)).toBe(words);
  });

  test('comes in the order in which it is needed', () => {
    const lines: DescribedAssignment[] = [
      described(null, inHours(-9)),
      described(inHours(1), inHours(8)),
      described(null, null),
      described(null, inHours(-1)),
      described(null, inHours(5)),
    ];
    expect(inOrderOfUse(lines)).toEqual([lines[4], lines[2], lines[1], lines[3], lines[0]]);
  });

  test('tells a learner what they have done', () => {
    const open = { submittedAt: null, dueAt: inHours(1) };
    expect(sayOwn([], 'open', now)).toBe('not begun');
    expect(sayOwn([], 'over', now)).toBe('not taken');
    expect(sayOwn([open], 'open', now)).toBe('begun');
    expect(sayOwn([{ ...open, dueAt: now }], 'open', now)).toBe('handed in');
    expect(sayOwn([{ ...open, submittedAt: now }, open], 'open', now)).toBe('handed in');
  });

  test('names the zone of a moment', () => {
    expect(sayMoment(now, 'UTC')).toBe('Mon, 1 Mar 2027, 10:00 UTC');
    expect(sayMoment(now, 'Europe/Berlin')).toContain('11:00 CET');
  });
});
