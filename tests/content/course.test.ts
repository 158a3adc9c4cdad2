import { describe, expect, test } from 'vitest';
import { checkContent, readContent } from '@/lib/content/check';
import { collectClaims, tryClaim } from '@/lib/content/claims';
import { formatFault } from '@/lib/content/fault';
import { loadContentFiles, loadCourse } from '@/lib/content/load';
import { readers } from '@/lib/content/readers';
import { judgeGoal } from '@/lib/experiment/judge-goal';

const files = loadContentFiles();
const lessons = [...readContent(files, readers).lessons.values()];

test('the course has no faults', () => {
  expect(checkContent(files, readers).map(formatFault)).toEqual([]);
});

test('every lesson of the course is on the map, in the order of the slides', () => {
  expect(loadCourse().parts.map((part) => part.lessons.map((lesson) => lesson.slug))).toEqual([
    ['weight-updates', 'backpropagation', 'training-in-progress'],
    ['hidden-layers', 'neurons-per-layer'],
    [
      'vanishing-exploding-gradients',
      'initialization',
      'activation-functions',
      'batch-normalization',
    ],
    [
      'transfer-learning',
      'pre-training',
      'optimizers',
      'learning-rate-schedules',
      'early-stopping',
      'l1-l2-regularization',
      'dropout',
      'data-augmentation',
      'putting-it-together',
    ],
  ]);
});

describe.each(lessons.filter((lesson) => lesson.frontmatter?.status === 'ready'))(
  'what the lesson $slug claims is so',
  (lesson) => {
    const claims = collectClaims(lesson);

    test.each(claims.map((claim) => [`line ${claim.line}: ${claim.name}`, claim] as const))(
      '%s',
      async (_name, claim) => {
        const fault = await tryClaim(claim, judgeGoal);
        expect(fault && formatFault(fault)).toBeNull();
      },
    );

    test('every task can be done: each has a solution that is tried', () => {
      const tasks = lesson.tags.flatMap((tag) => (tag.props.tasks as { id: string }[]) ?? []);
      expect(claims.filter((claim) => claim.name.endsWith('.solution'))).toHaveLength(tasks.length);
    });
  },
);
