/** The words of the field: each group lists names for one thing. */
export const FIELD: Record<string, string> = {
  neuron: 'neuron, unit, node, perceptron, cell, nuron, neural unit, processing element',
  layer: 'layer, lyr, layr, level, stage, block',
  weight:
    'weight, parameter, param, coefficient, synapse, connection strength, connection, wts, weight matrix',
  network:
    'network, net, nn, nns, neural network, neural net, model, ann, dnn, mlp, architecture, cnn',
  output: 'output, out put, outputs, out puts',
  inputLayer: 'input layer, layer of input, input one, layer that takes the input, entry layer',
  hidden: 'hidden, intermediate, inner, middle, hidden layer, in between',
  hiddenLayer: 'hidden layer, middle layer, intermediate layer, inner layer',
  convLayer: 'convolutional layer, convolution layer, conv layer, convolution, conv, filter layer',
  denseLayer:
    'dense layer, fully connected layer, fc layer, fully connected, dense part, linear layer, decision part, fc',
  input: 'input, feed, input data, pixel, image, sample, instance, raw data',
  gradient:
    'gradient, grad, derivative, slope, partial derivative, error signal, delta, backpropagated error, back propagated error',
  update:
    'update, adjustment, correction, step, change, gradient, adjusted, learning step, weight change, nudge',
  backprop:
    'backpropagation, backprop, back prop, back propagation, bp, backward pass, backpropagate, back propagate, backward propagation, backpropogation',
  gradientDescent:
    'gradient descent, gradient decent, steepest descent, steepest decent, sgd, stochastic gradient descent, gd',
  training:
    'training, train, trained, trains, training time, training phase, training process, learning, learn, fitting, train time, converge, convergence, fit, tuning, during training, learning phase, training part, training speed, training stage',
  converge:
    'converge, convergence, reach the optimum, reach a good solution, reach the minimum, settle, get to a solution, reach convergence, get there, get good, reach the same loss, reach the same accuracy, arrive',
  inference:
    'inference, inference time, prediction, predict, predicting, test, testing, test time, deployment, deployed, deploy, production, evaluation, serving, at runtime, runtime, using the model, use the model, evaluation cost, using of, using the network, use the network, use of the network, match day, race day, forward pass, run the network, running the network, apply it, testing phase, inferencing, infer, in use, when used, predictions, evaluate, inference phase, after training, eval, validation time, inference speed, applying the model, trained model, finished model, final model, when you use it, at prediction time, trained network, finished network, interference, once trained, inferring, usage, live, when predicting, test phase, making predictions, inference part, using it, using the thing, in practice, eval mode',
  dropout:
    'dropout, drop out, dropping neurons, dropout rate, drop rate, dropout layer, drop outs, dropouts, drop neurons, dropout probability, dropping units, p drop, drop p, p dropout, drop prob, drop probability, dropout p, dropout prob',
  overfit:
    'overfitting, overfit, over fit, over fitting, memorise, memorisation, memorising, overfitted, overtrained, overtrain',
  underfit: 'underfit, underfitting, under fit',
  regularisation: 'regularisation, regularise, regulariser, reg, regularize, penalty, penalise',
  weightPenalty:
    'l1, l2, l1 regularisation, l2 regularisation, weight decay, weight penalty, penalty, lasso, ridge, elastic net, lambda, max norm, maxnorm, weight constraint, penalise weight, penalise large weight, norm penalty, weight regularisation, regularisation strength, regularisation term, regularisation parameter, regularisation coefficient, regularisation factor, regularisation penalty, regularisation rate, norm constraint, kernel regulariser, penalise big weight, punish large weight, punish big weight, tikhonov, regularisation constant, decay, regularizing term, penalty term, penalise high weight, shrink the weights, keep weights small, small weights',
  epoch:
    'epoch, iteration, training time, pass, round, step, cycle, training iteration, training length, training duration',
  earlyStopping:
    'early stopping, early stop, stop early, stop earlier, stopping early, stopping earlier, stop sooner, stop training early, stop training earlier, stop training sooner, stop the training early, stop the training earlier, stop the training sooner, earlystopping, earlier stopping, end training early, end the training early, end training earlier, halt training early, stop training before, stop before, stop training when, stop the training when, stop when, stop as soon as, stop once, stop training once, stop training as soon as, patience, stop the training as soon as, stop the training once, quit training early, cut training short, cut the training short, not train so long, not train too long, not train as long, train for less time, not train for so long, halt training when, halt when, stop at the point, not training so long, stop it early, stop learning early, end training when, end training once, interrupt training, finish early, stop the fitting, halt early, stop it when, stop it as soon as, stop it once, stop it before, stop at',
  augmentation:
    'data augmentation, augment, augmentation, augmenting, augmented, augment data, synthetic data, artificial data, flips, flip, rotate, rotation, crop, random crops, jitter, distort images, shift images, transformed copies, mirror images, augmentations, distorted, distort, distorted copies, warped, warp, mirrored, altered copies, altered versions, tweaked copies, tweaked versions, changed copies, flipped, cropped, rotated, zoomed, change the brightness, changes in brightness, random brightness',
  data: 'data, dataset, example, sample, instance, training set, training data, image, data set, training example, picture, photo, observation, labelled data, datapoint, data point, datas',
  learningRate:
    'learning rate, lr, step size, step length, stepsize, eta, alpha, learning speed, learning step',
  activation: 'activation, activation function, nonlinearity, transfer function',
  logistic:
    'logistic, sigmoid, logistic function, sigmoid function, logistic sigmoid, logit function',
  softmax: 'softmax, soft max',
  relu: 'relu, rectified linear, rectifier',
  probability:
    'probability, prob, probs, chance, likelihood, likely, how likely, likeliness, p(, pr(,  percentage, percent, percents, odds, probabilistic, probabilistically, proba, per cent, how probable, probabilty, posterior, bernoulli, probable, chances, likelyhood, likelihoods, estimated probability, credence, degree of belief, degree of certainty, chances are',
  class:
    'class, category, label, option, group, classification, categories, kind, type, possibility, choice',
  threshold:
    'threshold, cutoff, cut off, cut, decision boundary, 0.5, above, over half, boundary, thresholding, cut point, half',
  task: 'task, problem, job, domain, dataset, classes, goal, objective, purpose, use case, application, field, assignment, area, subject',
  computation:
    'compute, computation, computing, calculation, calculate, work, operation, flops, memory, gpu, cost, effort, multiplication, processing, computational cost, arithmetic, maths, math, expensive, resources, workload, backward pass',
  initialise:
    'initialise, initialisation, init, initial value, start value, draw, sample, drawn, sampled, initialize, pick, chosen, starting value, set, generate, assign, select, generated, selected',
  he: 'he initialisation, he init, he, he initialization, kaiming',
  vanish:
    'vanish, vanishing, disappear, vanishing gradient, vanishing gradients, shrink to zero, go to zero, die out',
  explode: 'explode, exploding, blow up, diverge, exploding gradients',
  saturate: 'saturate, saturation, flat, saturated, saturating',
  differentiable:
    'differentiable, differentiability, derivative, smooth, smoothly, gradient, continuous, differentiate, derivable, smoothness',
  optimiser: 'optimiser, optimizer, adam, sgd, rmsprop, momentum, adamw, nadam',
  batch: 'batch, mini batch, minibatch, batch size',
  loss: 'loss, error, cost, cost function, loss function, error function, objective, objective function, energy, mistake, errors',
  validation:
    'validation, val, validation loss, validation error, dev set, held out, dev loss, dev error, holdout, hold out, unseen data, unseen stuff, val loss, holdout loss, val error, val curve, validation curve, val accuracy, dev accuracy, validation accuracy, val score, dev score, validation score, holdout score, curve of validation, dev curve',
  testSet: 'test set, test data, testing data, testing set',
  twice:
    'twice, double, factor of two, 2x, two times, doubles, 2 times, factor two, factor of 2, twofold, x2, 100%, two fold',
  monteCarlo: 'monte carlo, mc dropout, mc, montecarlo, monte carlo dropout, uncertainty estimate',
  noise: 'noise, noisy, noisier, random, randomness, stochastic, variance, jittery',
  number: 'number, amount, count, quantity, how many, shape, size, dimension, nr',
  target: 'target, goal, aim, moving target, goalpost',
  ground: 'ground, base, basis, foundation, footing, platform',
};
