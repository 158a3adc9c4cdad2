import { describe, expect, it } from 'vitest';
import { markOf } from './questions';

describe('the part named behind a comma is the next one', () => {
  it.each([
    ['correct', 'cat/dog is yes/no so one, digits are ten classes so ten'],
    ['correct', 'Cats vs dogs is binary so just the one, digits are ten classes so ten'],
    ['correct', '0-9 are ten labels hence ten units, cat/dog is yes/no hence one'],
    ['correct', 'cat/dog one, digits ten'],
    ['incorrect', 'cat/dog is yes/no so ten, digits are ten classes so one'],
    ['partial', 'cat/dog is binary so one, digits go up to nine so nine'],
    ['correct', 'The first has two classes, so one is enough, the second has ten, so ten.'],
  ])('%s: %s', (label, answer) => {
    expect(markOf('output-neurons', answer)).toBe(label);
  });
});

describe('what would happen otherwise is a reason', () => {
  it.each([
    [
      'why-freeze',
      'correct',
      'If the old layers kept changing, the new layer would have to readjust over and over.',
    ],
    [
      'why-freeze',
      'correct',
      'A random head would send garbage gradients back through the good layers.',
    ],
    ['why-freeze', 'correct', 'Because no garbage gradients flow into the pretrained layers.'],
    ['why-freeze', 'partial', 'It lets random gradients flow through the transferred layers.'],
    ['why-freeze', 'partial', 'It makes the problem easier.'],
    [
      'different-task-transfer',
      'correct',
      'Depends on whether what it has learned is useful in the new task.',
    ],
    ['layers-not-transferred', 'correct', 'Definitely not the end of the network.'],
    ['layers-not-transferred', 'incorrect', 'Transfer the end, not the beginning.'],
    [
      'dropout-speed',
      'correct',
      'Training is slower. When the network is used, it costs the same as without.',
    ],
    ['dropout-speed', 'correct', 'When dropout is used training takes longer, inference does not.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('a question whether it would be right answers nothing', () => {
  it.each([
    ['dropout-speed', 'If I said training is slower and inference is not, would you believe me?'],
    ['output-neurons', 'If I wrote one and ten, would that be right?'],
    ['same-weights-he', "No symmetry problem arises, so it's okay."],
  ])('%s: %s', (id, answer) => {
    expect(markOf(id, answer)).toBe('incorrect');
  });

  it('but its own answer does', () => {
    const answer = 'If I take fewer layers, would that help? I think yes, so fewer layers.';
    expect(markOf('reduce-overfitting', answer)).toBe('correct');
  });
});
