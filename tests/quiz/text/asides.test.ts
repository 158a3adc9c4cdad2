import { describe, expect, it } from 'vitest';
import { markOf } from './questions';

describe('who leaves one part open has answered the other', () => {
  it.each([
    [
      'dropout-speed',
      'partial',
      'Inference is unchanged. As regards training, I have seen both and decline to say.',
    ],
    [
      'dropout-speed',
      'partial',
      'Inference stays as fast as before. As for the training, I would leave it open.',
    ],
    ['dropout-speed', 'partial', 'Training takes longer. As for inference I decline to answer.'],
    ['dropout-speed', 'incorrect', 'Slower or not, I decline to say.'],
    [
      'layers-not-transferred',
      'correct',
      'The output layer. As for the upper hidden ones, I would leave it open.',
    ],
    ['layers-not-transferred', 'incorrect', 'The first layer or the last, I decline to say.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('a bare "none" names nothing to leave out', () => {
  it.each([
    [
      'layers-not-transferred',
      'incorrect',
      'None. A head that knows a thousand things will manage five.',
    ],
    ['layers-not-transferred', 'incorrect', 'None, they are all useful, the head too.'],
    ['layers-not-transferred', 'correct', 'None but the output layer.'],
    ['layers-not-transferred', 'correct', 'None except the last one.'],
    ['layers-not-transferred', 'correct', 'None of the early ones, only the output layer.'],
    [
      'layers-not-transferred',
      'correct',
      'All of them may go over, none is bad except the output layer.',
    ],
    ['layers-not-transferred', 'incorrect', 'None!'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('a verdict at the end and neurons that part or do not', () => {
  it.each([
    [
      'same-weights-he',
      'incorrect',
      'The inputs differ, so the neurons would drift apart within a batch or two. So fine.',
    ],
    [
      'same-weights-he',
      'incorrect',
      'Does it matter that they match? Training will pull them apart. So okay.',
    ],
    [
      'same-weights-he',
      'correct',
      'It is not okay. The neurons would all stay the same. So fine values are not the point.',
    ],
    ['same-weights-he', 'correct', 'No. All neurons get the same gradient and never drift apart.'],
    ['same-weights-he', 'correct', 'Nope. They all walk one path, since they share the seed.'],
    ['same-weights-he', 'correct', 'No: every unit follows the same route, forever.'],
    ['same-weights-he', 'correct', 'No, backprop has no means of telling the units apart.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('both ends, and hidden layers near the end', () => {
  it.each([
    ['layers-not-transferred', 'partial', 'The output layer and in addition layer 1.'],
    ['layers-not-transferred', 'partial', 'The head, plus layer one.'],
    ['layers-not-transferred', 'correct', 'The output layer, while layer 1 is kept.'],
    ['layers-not-transferred', 'partial', 'The hidden layers near the top.'],
    ['layers-not-transferred', 'correct', 'The hidden layers near the top and the output layer.'],
    ['layers-not-transferred', 'correct', 'The layers towards the end.'],
    [
      'layers-not-transferred',
      'partial',
      'The output layer, because that is where basic stuff such as textures and colours is stored.',
    ],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('what freezing spares, keeps and does not do', () => {
  it.each([
    ['why-freeze', 'partial', 'saves memory and time'],
    ['why-freeze', 'partial', 'It saves time and work.'],
    ['why-freeze', 'correct', 'One can cache the outputs of the frozen part.'],
    ['why-freeze', 'partial', "it's just nicer and calmer"],
    ['why-freeze', 'correct', 'The old hands cannot be led astray by the newcomer.'],
    ['why-freeze', 'correct', "The masters can't be bossed around by the beginner."],
    ['why-freeze', 'correct', 'The number of weights to fit drops from millions to thousands.'],
    ['why-freeze', 'correct', 'dim drops from 10^7 to 10^3'],
    ['why-freeze', 'partial', 'gradient = 0 for that block'],
    ['why-freeze', 'correct', 'Fewer unknowns, so the variance of the estimate falls.'],
    ['why-freeze', 'incorrect', 'the experienced layers are untaught by the beginner'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('what has to be the same in both tasks', () => {
  it.each([
    [
      'different-task-transfer',
      'correct',
      'Not in general. What the old network knows must also appear in the new data.',
    ],
    [
      'different-task-transfer',
      'correct',
      'No. The patterns it learned need to turn up in the new images too, otherwise nothing is gained.',
    ],
    [
      'different-task-transfer',
      'partial',
      'Yes, as long as both kinds of picture have the same simple parts, like borders.',
    ],
    [
      'different-task-transfer',
      'correct',
      'Hardly, unless both have the same simple shapes and textures.',
    ],
    [
      'different-task-transfer',
      'correct',
      'Yes, sure... although then the patterns inside are of no use. I change to no.',
    ],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});

describe('what comes out of the logistic function and what does not', () => {
  it.each([
    ['why-logistic', 'partial', 'It yields probabilities which over all outputs add up to unity.'],
    [
      'why-logistic',
      'incorrect',
      'It works by the rules of logic, which is what sorting into classes is.',
    ],
    [
      'why-logistic',
      'correct',
      'I can rank patients by their risk of a stroke, with a chance between 0 and 1.',
    ],
    ['why-logistic', 'correct', 'with it one can order the leads by their chance of buying'],
    ['why-logistic', 'incorrect', 'it uses logical rules to decide the class'],
    [
      'output-neurons',
      'partial',
      'The pets need two, since a solitary unit is incapable of choosing between two; digits ten.',
    ],
    [
      'output-neurons',
      'partial',
      'Two for the pets because a single neuron is unable to decide. Ten for digits.',
    ],
    ['output-neurons', 'incorrect', 'Sigmoid on the cat one and softmax on the digit one.'],
  ])('%s is %s: %s', (id, label, answer) => {
    expect(markOf(id, answer)).toBe(label);
  });
});
