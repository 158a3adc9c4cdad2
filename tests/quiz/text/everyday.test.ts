import { describe, expect, it } from 'vitest';
import { markOf } from './questions';

describe('a forbidden command after a comma is a statement of its own', () => {
  it.each([
    [
      'reduce-overfitting',
      'correct',
      "Smaller layers, more dropout, don't train for so many epochs.",
    ],
    ['reduce-overfitting', 'correct', 'Fewer units, higher dropout, never train so long.'],
    ['reduce-overfitting', 'partial', 'More dropout, never use fewer layers, train longer.'],
    ['reduce-overfitting', 'correct', 'Add dropout, do not add layers.'],
    ['reduce-overfitting', 'incorrect', 'No dropout, no weight decay.'],
    ['reduce-overfitting', 'incorrect', 'Do not use dropout.'],
    ['reduce-overfitting', 'incorrect', 'Never use weight decay, train longer.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('"a few extra" is more, "only a few" is less', () => {
  it.each([
    ['reduce-overfitting', 'incorrect', 'Stack on a few extra layers.'],
    ['reduce-overfitting', 'incorrect', 'add a few additional neurons'],
    ['reduce-overfitting', 'partial', 'Use dropout and also add a couple more hidden layers.'],
    ['reduce-overfitting', 'partial', 'Weight decay, plus some extra units in each layer.'],
    ['reduce-overfitting', 'correct', 'Take a few layers away.'],
    ['reduce-overfitting', 'correct', 'Only a few neurons per layer.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('a direction before an "and" does not reach behind it', () => {
  it.each([
    ['reduce-overfitting', 'correct', 'Make the layers smaller and lambda larger.'],
    ['reduce-overfitting', 'correct', 'Turn the size down and dropout up.'],
    ['reduce-overfitting', 'correct', 'Number of epochs lower and penalty higher.'],
    ['reduce-overfitting', 'correct', 'network narrower and weight decay stronger'],
    ['reduce-overfitting', 'partial', 'layers smaller and lambda smaller'],
    ['reduce-overfitting', 'partial', 'fewer units but less dropout'],
    ['reduce-overfitting', 'correct', 'make depth less and the regularization more'],
    ['reduce-overfitting', 'correct', 'I reduce the width and increase l2'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('"1 or 2, both" are two numbers for one part', () => {
  it.each([
    ['output-neurons', 'correct', '1 or 2, both are fine for the pets, and 10 for the digits.'],
    ['output-neurons', 'correct', 'Cat/dog: 1 or 2 both do. Digits: 10.'],
    ['output-neurons', 'correct', 'Either 1 or 2. digits = 10'],
    [
      'output-neurons',
      'correct',
      'Either one with a sigmoid or two with a softmax. The digits: 10.',
    ],
    ['output-neurons', 'partial', 'Ten for both.'],
    ['output-neurons', 'partial', 'both need 1'],
    ['output-neurons', 'partial', 'Two for either of them.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('what a number counts ends with its line', () => {
  it.each([['output-neurons', 'correct', 'pets -> 1\ndigits -> 10\nlayers before: free']])(
    '%s is %s: %s',
    (id, label, answer) => {
      expect(markOf(id, answer)).toBe(label);
    },
  );
});

describe('"K - 1 = 9" counts no outputs', () => {
  it.each([
    [
      'output-neurons',
      'correct',
      'Pets: one. Digits: K = 10 outputs; K - 1 = 9 would identify the model, but we keep all ten, so 10.',
    ],
    ['output-neurons', 'partial', 'Pets: one. Digits: nine.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('"make that ten" corrects what was said before', () => {
  it.each([
    [
      'output-neurons',
      'correct',
      'Nine for the digits, make that ten, since 0 counts. And one for the pets.',
    ],
    [
      'output-neurons',
      'correct',
      'first I put 9 for the digits, but zero counts, so make it 10. cat/dog: 1',
    ],
    ['output-neurons', 'partial', 'Ten for the digits, make that nine. One for the pets.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('"from 0 to 1" behind "keeps" is a range', () => {
  it.each([
    ['why-logistic', 'partial', 'It keeps the output from 0 to 1.'],
    ['why-logistic', 'partial', 'It keeps every value from zero to one.'],
    ['why-logistic', 'partial', 'It stops the result at values from 0 to 1.'],
    [
      'why-logistic',
      'correct',
      'Keeps the output from 0 to 1, so that one may read it as a chance.',
    ],
    ['why-logistic', 'incorrect', 'It keeps the weights from growing.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('arrows are read as more and less', () => {
  it.each([
    ['reduce-overfitting', 'correct', 'dropout ↑, layers ↓'],
    ['reduce-overfitting', 'partial', 'dropout ↓, layers ↓'],
    ['reduce-overfitting', 'incorrect', 'epochs ↑'],
    ['reduce-overfitting', 'correct', 'λ ↑'],
    ['reduce-overfitting', 'correct', 'epochs ↓'],
    ['reduce-overfitting', 'correct', 'number of units ↓ and L2 ↑'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('misspelt plurals and letters left out are understood', () => {
  it.each([
    ['reduce-overfitting', 'correct', 'less neurns'],
    ['reduce-overfitting', 'incorrect', 'train way longr'],
    ['reduce-overfitting', 'correct', 'fewer epochss and more droput'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('"not the one, only the other" says both', () => {
  it.each([
    ['dropout-speed', 'correct', 'Not inference, only training.'],
    ['dropout-speed', 'correct', 'not inference, just training, that takes longer'],
    ['dropout-speed', 'correct', 'Not predictions, just learning, it crawls.'],
    ['dropout-speed', 'incorrect', 'Not training, only inference.'],
    ['dropout-speed', 'incorrect', 'not training, just inference, it takes longer'],
    ['dropout-speed', 'correct', 'No slowdown at inference, only in training.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('everybody present means that the network is in use', () => {
  it.each([
    [
      'dropout-speed',
      'correct',
      'Learning drags on, since a part of the crew is away each day. Once it sees real cases everybody is back and nothing is delayed.',
    ],
    [
      'dropout-speed',
      'correct',
      'Training takes longer. With real patients the whole team is there and nothing is held up.',
    ],
    ['dropout-speed', 'partial', 'Training takes longer. With real customers it is slower too.'],
    ['dropout-speed', 'partial', "It doesn't do anything when you predict."],
    ['dropout-speed', 'partial', "dropout doesn't do anything at test time"],
    ['dropout-speed', 'incorrect', "I don't know anything about inference."],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});
