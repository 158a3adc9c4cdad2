import { describe, expect, it } from 'vitest';
import { markOf } from './questions';

const claimsNothing = (title: string, answers: [string, string][]) =>
  it.each(answers)(`${title}: %s: %s`, (id, answer) => {
    expect(markOf(id, answer)).toBe('incorrect');
  });

const isRight = (title: string, answers: [string, string][]) =>
  it.each(answers)(`${title}: %s: %s`, (id, answer) => {
    expect(markOf(id, answer)).toBe('correct');
  });

describe('the choice is left to the reader, a vote or a coin', () => {
  claimsNothing('nothing is claimed', [
    [
      'output-neurons',
      'If one is right for cats and dogs, then one is what I say. If ten is correct for digits, mine is ten.',
    ],
    ['output-neurons', 'One and ten or ten and one. Mark whichever is correct.'],
    [
      'same-weights-he',
      "It's fine. It's not fine, they'd all learn the same. Count the one that is on your sheet as the right one.",
    ],
    [
      'layers-not-transferred',
      'In the survey 60 % polled for the output layer and 40 % for the input.',
    ],
    ['layers-not-transferred', 'Half of us voted for the last layer, the rest for the first.'],
    ['dropout-speed', 'A no for one of them and a yes for the other.'],
    ['dropout-speed', 'I flipped a coin. Heads is slower training, tails is slower inference.'],
    [
      'why-logistic',
      'a) it gives a probability b) it is linear c) it is unbounded. My answer: one of the three.',
    ],
    [
      'reduce-overfitting',
      'Fewer layers, more layers, more dropout, less dropout. One of these must be right.',
    ],
    [
      'layers-not-transferred',
      'The output layer or the input layer, either end, depending on the drawing.',
    ],
    [
      'why-freeze',
      'I have two reasons. The first is about weights. The second concerns gradients and features.',
    ],
  ]);

  isRight('nor does an innocent turn cost anything', [
    ['output-neurons', 'One if a sigmoid is used, two if softmax is; ten for the digits.'],
    [
      'reduce-overfitting',
      'Raise the dropout rate or the L2 penalty, whichever works better on the validation set.',
    ],
    ['layers-not-transferred', "I'd vote for the output layer, it is specific to the old task."],
    ['dropout-speed', 'A yes to the first question and a no to the second.'],
    [
      'dropout-speed',
      'It is as if each unit flipped a coin in each step, so training takes longer. Inference is unaffected.',
    ],
    [
      'why-logistic',
      'Chances are what it gives: the output is the probability of the class, whatever the score is.',
    ],
    ['why-freeze', 'One of the reasons is that there are fewer weights to learn.'],
    [
      'different-task-transfer',
      'If it is right that the tasks share no features, then no, the old features are useless.',
    ],
  ]);
});

describe('both directions of one thing are offered', () => {
  claimsNothing('nothing is proposed', [
    ['reduce-overfitting', 'Increase the number of layers or reduce it.'],
    ['reduce-overfitting', 'Add more neurons or fewer neurons.'],
    ['reduce-overfitting', 'Higher dropout or lower dropout.'],
    ['reduce-overfitting', 'Raise the dropout rate, by which I mean lower it.'],
    ['dropout-speed', 'Training becomes slower or faster. Inference becomes slower or faster.'],
    ['why-freeze', 'There are fewer or more weights to learn.'],
    [
      'output-neurons',
      'One suits the pets just as one does not suit them, and ten suit the digits just as ten do not suit them.',
    ],
    ['why-freeze', 'The frozen weights stay fixed and are updated in every step.'],
  ]);

  isRight('two things or two cases are no such offer', [
    ['reduce-overfitting', 'More dropout or fewer layers.'],
    ['reduce-overfitting', 'A smaller network or less training time, i.e. fewer epochs.'],
    [
      'why-logistic',
      'Whatever the score, large or small, the output can be read as a probability.',
    ],
    ['dropout-speed', 'Training is slower. Inference is neither slower nor faster.'],
    [
      'why-freeze',
      'The frozen weights stay fixed and are not updated, so there are fewer parameters to train.',
    ],
  ]);
});

describe('what the answer withdraws is not asserted', () => {
  claimsNothing('the last version counts', [
    [
      'output-neurons',
      'One for the pets and ten for the digits. Ignore the sentence above, both need 784.',
    ],
    [
      'different-task-transfer',
      'No, its features are useless there. My first sentence was a joke. Yes, it always works.',
    ],
    ['dropout-speed', 'Yes and no. Forget the previous answer: no, and yes.'],
    [
      'layers-not-transferred',
      'The output layer. (The sentence above is a trap.) The input layer.',
    ],
  ]);

  isRight('what follows is', [
    [
      'different-task-transfer',
      'Yes, always. Disregard the first sentence. No, the old features are of little use there.',
    ],
    [
      'same-weights-he',
      'Yes. No, I take back the yes: all neurons would get the same gradient and stay the same.',
    ],
    [
      'output-neurons',
      'I was about to write nine, but 0 is a digit too, so ten for the digits. One for cat or dog.',
    ],
    [
      'output-neurons',
      'I was going to say 9, then I saw the zero: ten. And one for dogs and cats.',
    ],
    [
      'dropout-speed',
      'Last year I wrote "no" and "yes", but now I know better: training is slower, inference is not.',
    ],
    ['layers-not-transferred', 'Forget the last layer: it is the output and too specific.'],
  ]);
});

describe('terms named as terms, ids of the key and forbidden measures propose nothing', () => {
  claimsNothing('nothing is claimed', [
    [
      'reduce-overfitting',
      'Dropout, weight decay, early stopping and smaller layers are words you hear in that lecture.',
    ],
    [
      'why-freeze',
      'Moving target, stable features, fewer parameters: these are the terms used in this field.',
    ],
    [
      'layers-not-transferred',
      'dense, hidden, input, output, pooling, top: the layers in alphabetical order',
    ],
    ['why-freeze', '["stable_target", "fewer_params"] verdict: correct'],
    ['layers-not-transferred', 'output_layer ✔ task_specific ✔ result 2/2'],
    ['reduce-overfitting', 'Checked: dropout_up detected, less_capacity detected.'],
    ['reduce-overfitting', 'Things I would never do: use dropout; stop early; shrink the network.'],
    ['reduce-overfitting', 'What you should avoid: more dropout; fewer layers.'],
    ['why-logistic', 'Because it will, in all likelihood, do.'],
    ['why-logistic', 'Textbooks go on about probabilities and 0 to 1. None of that is true.'],
    [
      'why-freeze',
      'It has nothing to do with fewer weights, nothing with protecting them and nothing with stable features.',
    ],
  ]);

  isRight('what is said with them counts', [
    [
      'reduce-overfitting',
      'What I would never do: add layers; remove dropout. What I would do: stop early.',
    ],
    ['reduce-overfitting', 'Avoid more layers. Use dropout, L2 and early stopping.'],
    [
      'layers-not-transferred',
      'Layers I would never transfer: the output layer; the upper hidden layers.',
    ],
    [
      'layers-not-transferred',
      'new_model = base + Dense(3), so the output_layer of the old model is left out',
    ],
    [
      'why-logistic',
      'In all likelihood since its output is the probability of the positive class.',
    ],
    ['why-freeze', 'The keywords are: fewer weights to learn.'],
  ]);

  it('what only comments on code say, and sums, are left to a reader', () => {
    expect(
      markOf('reduce-overfitting', 'dropout = 0.0  # more dropout\nl2 = 0  # stronger L2'),
    ).toBe('unsure');
    expect(markOf('reduce-overfitting', '- Dense(256)\n+ Dense(32)')).toBe('unsure');
    expect(markOf('why-freeze', '512 * 10 + 10 = 5130 instead of 11 million')).toBe('unsure');
  });

  it('an ironic permission refuses', () => {
    const copies = 'a hundred copies of one neuron that get the same gradient for ever';
    expect(markOf('same-weights-he', `Sure, if ${copies} are what you want.`)).toBe('correct');
    expect(markOf('same-weights-he', `Go ahead if you fancy ${copies}.`)).toBe('correct');
    expect(markOf('same-weights-he', 'Sure, it is fine if He is used.')).toBe('incorrect');
  });
});
