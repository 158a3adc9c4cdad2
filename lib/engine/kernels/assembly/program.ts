import { Cell, Opcode } from '../opcodes';
import { activate, activateBackward, softmax, softmaxBackward } from './activations';
import { batchNorm, batchNormBackward, batchNormEvaluate } from './batch-norm';
import {
  binaryCrossEntropy, huber, meanAbsoluteError, meanSquaredError, softmaxCrossEntropy,
} from './losses';
import { adadelta } from './optimizers/adadelta';
import { adagrad } from './optimizers/adagrad';
import { adam } from './optimizers/adam';
import { adamax } from './optimizers/adamax';
import { amsgrad } from './optimizers/amsgrad';
import { gradientDescent } from './optimizers/gradient-descent';
import { lion } from './optimizers/lion';
import { momentum } from './optimizers/momentum';
import { nadam } from './optimizers/nadam';
import { nesterov } from './optimizers/nesterov';
import { radam } from './optimizers/radam';
import { rmsProp } from './optimizers/rms-prop';
import { rmsPropCentered } from './optimizers/rms-prop-centered';
import { gather, gatherSampleWeights, transpose } from './panels';
import { biasGradient, weigh, weightGradient } from './products';
import { dropoutMask, gaussianNoise, stepKey } from './random';
import { clipByValue, maxNorm, penalty, scale, sumOfSquares, weightDecay } from './regularization';

/** The n-th argument of the instruction at `at`: an address or a whole number. */
// @ts-ignore: decorator
@inline
function u(at: usize, n: usize): u32 {
  return load<u32>(at + 4 + (n << 2));
}

// @ts-ignore: decorator
@inline
function f(at: usize, n: usize): f32 {
  return load<f32>(at + 4 + (n << 2));
}

// @ts-ignore: decorator
@inline
function addTo(cell: usize, value: f64): void {
  store<f64>(cell, load<f64>(cell) + value);
}

/**
 * Carries out a program: instructions one after the other, each an opcode and its arguments.
 *
 * Layers, loss and optimizer write the program once; a training step is one call of this.
 */
export function run(at: usize, cells: usize): void {
  while (true) {
    switch (load<u32>(at)) {
      case Opcode.End:
        return;
      case Opcode.Gather: {
        const order = load<u32>(cells, Cell.Order);
        gather(u(at, 0), u(at, 1), order, u(at, 2), u(at, 3), u(at, 4));
        at += 24;
        break;
      }
      case Opcode.GatherSampleWeights:
        gatherSampleWeights(u(at, 0), load<u32>(cells, Cell.Order), u(at, 1), f(at, 2), u(at, 3));
        at += 20;
        break;
      case Opcode.Weigh:
        weigh(u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5), u(at, 6));
        at += 32;
        break;
      case Opcode.Transpose:
        transpose(u(at, 0), u(at, 1), u(at, 2), u(at, 3));
        at += 20;
        break;
      case Opcode.WeightGradient:
        weightGradient(u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5));
        at += 28;
        break;
      case Opcode.BiasGradient:
        biasGradient(u(at, 0), u(at, 1), u(at, 2), u(at, 3));
        at += 20;
        break;
      case Opcode.Activate:
        activate(u(at, 0), u(at, 1), u(at, 2), u(at, 3), f(at, 4));
        at += 24;
        break;
      case Opcode.ActivateBackward:
        activateBackward(u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5), f(at, 6));
        at += 32;
        break;
      case Opcode.Softmax:
        softmax(u(at, 0), u(at, 1), u(at, 2), u(at, 3));
        at += 20;
        break;
      case Opcode.SoftmaxBackward:
        softmaxBackward(u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4));
        at += 24;
        break;
      case Opcode.DropoutMask:
        dropoutMask(u(at, 0), u(at, 1), stepKey(u(at, 2), load<u32>(cells, Cell.Step)), f(at, 3));
        at += 20;
        break;
      case Opcode.Multiply:
        multiply(u(at, 0), u(at, 1), u(at, 2), u(at, 3));
        at += 20;
        break;
      case Opcode.GaussianNoise:
        gaussianNoise(u(at, 0), u(at, 1), stepKey(u(at, 2), load<u32>(cells, Cell.Step)), f(at, 3));
        at += 20;
        break;
      case Opcode.BatchNorm:
        batchNorm(
          u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5), u(at, 6), u(at, 7),
          u(at, 8), u(at, 9), f(at, 10), f(at, 11), u(at, 12), u(at, 13),
        );
        at += 60;
        break;
      case Opcode.BatchNormBackward:
        batchNormBackward(
          u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5), u(at, 6), u(at, 7), u(at, 8),
        );
        at += 40;
        break;
      case Opcode.BatchNormEvaluate:
        batchNormEvaluate(
          u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5), u(at, 6), u(at, 7), f(at, 8),
        );
        at += 40;
        break;
      case Opcode.MeanSquaredError:
        store<f64>(cells, meanSquaredError(u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5)));
        at += 28;
        break;
      case Opcode.MeanAbsoluteError:
        store<f64>(cells, meanAbsoluteError(u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5)));
        at += 28;
        break;
      case Opcode.Huber:
        store<f64>(cells, huber(u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5), f(at, 6)));
        at += 32;
        break;
      case Opcode.BinaryCrossEntropy:
        store<f64>(cells, binaryCrossEntropy(u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5)));
        at += 28;
        break;
      case Opcode.SoftmaxCrossEntropy:
        store<f64>(cells, softmaxCrossEntropy(u(at, 0), u(at, 1), u(at, 2), u(at, 3), u(at, 4), u(at, 5)));
        at += 28;
        break;
      case Opcode.StopUnlessFinite: {
        const loss = load<f64>(cells);
        if (!(abs(loss) < Infinity)) return;
        at += 4;
        break;
      }
      case Opcode.Penalty:
        addTo(cells + Cell.Penalty, penalty(u(at, 0), u(at, 1), u(at, 2), f(at, 3), f(at, 4)));
        at += 24;
        break;
      case Opcode.ClipByNorm:
        at = clipByNorm(at, cells);
        break;
      case Opcode.ClipByValue:
        clipByValue(u(at, 0), u(at, 1), f(at, 2));
        at += 16;
        break;
      case Opcode.MaxNorm: {
        const count = maxNorm(u(at, 0), u(at, 1), u(at, 2), f(at, 3));
        store<u32>(cells, load<u32>(cells, Cell.Shortened) + count, Cell.Shortened);
        at += 20;
        break;
      }
      case Opcode.WeightDecay:
        weightDecay(u(at, 0), u(at, 1), u(at, 2), f(at, 3));
        at += 20;
        break;
      default:
        at = update(at, load<u32>(cells, Cell.Settings));
    }
  }
}

/**
 * Carries out a step's program up to `count` times, each on the next batch and with the next
 * settings; stops before a step whose loss is no finite number. Returns how many were made.
 */
export function runSteps(
  program: usize, cells: usize, count: i32, batchBytes: i32, settingsBytes: i32,
): i32 {
  for (let done = 0; done < count; done++) {
    store<f64>(cells, 0, Cell.Penalty);
    store<u32>(cells, 0, Cell.Shortened);
    run(program, cells);
    const loss = load<f64>(cells) + load<f64>(cells, Cell.Penalty);
    if (!(abs(loss) < Infinity)) return done;
    store<f64>(cells, loss, Cell.StepLoss);
    store<u32>(cells, load<u32>(cells, Cell.Order) + batchBytes, Cell.Order);
    store<u32>(cells, load<u32>(cells, Cell.Step) + 1, Cell.Step);
    store<u32>(cells, load<u32>(cells, Cell.Settings) + settingsBytes, Cell.Settings);
  }
  return count;
}

/**
 * One flat pass over a stretch of parameters: weights, gradients, three states, place of its
 * settings among those of the step, length.
 */
function update(at: usize, stepSettings: usize): usize {
  const w = u(at, 0);
  const g = u(at, 1);
  const a = u(at, 2);
  const b = u(at, 3);
  const c = u(at, 4);
  const settings = stepSettings + u(at, 5);
  const vectors = u(at, 6);
  switch (load<u32>(at)) {
    case Opcode.GradientDescent: gradientDescent(w, g, settings, vectors); break;
    case Opcode.Momentum: momentum(w, g, a, settings, vectors); break;
    case Opcode.Nesterov: nesterov(w, g, a, settings, vectors); break;
    case Opcode.Adagrad: adagrad(w, g, a, settings, vectors); break;
    case Opcode.RmsProp: rmsProp(w, g, a, b, settings, vectors); break;
    case Opcode.RmsPropCentered: rmsPropCentered(w, g, a, b, c, settings, vectors); break;
    case Opcode.Adadelta: adadelta(w, g, a, b, settings, vectors); break;
    case Opcode.Adam: adam(w, g, a, b, settings, vectors); break;
    case Opcode.Amsgrad: amsgrad(w, g, a, b, c, settings, vectors); break;
    case Opcode.Adamax: adamax(w, g, a, b, settings, vectors); break;
    case Opcode.Nadam: nadam(w, g, a, b, settings, vectors); break;
    case Opcode.Radam: radam(w, g, a, b, settings, vectors); break;
    case Opcode.Lion: lion(w, g, a, settings, vectors); break;
    default: unreachable();
  }
  return at + 32;
}

/**
 * Multiplies all gradients by min(1, limit/(n + 10⁻⁶)), n their common norm.
 *
 * Arguments: limit, number of stretches, then address and length of each.
 */
function clipByNorm(at: usize, cells: usize): usize {
  const stretches = u(at, 1);
  let sum: f64 = 0;
  for (let i: u32 = 0; i < stretches; i++) sum += sumOfSquares(u(at, 2 + 2 * i), u(at, 3 + 2 * i));
  const norm = sqrt<f64>(sum);
  store<f64>(cells, norm, Cell.GradientNorm);
  const factor = <f64>f(at, 0) / (norm + 1e-6);
  if (factor < 1) {
    for (let i: u32 = 0; i < stretches; i++) scale(u(at, 2 + 2 * i), u(at, 3 + 2 * i), <f32>factor);
  }
  return at + 12 + (stretches << 3);
}

function multiply(a: usize, b: usize, target: usize, vectors: i32): void {
  for (; vectors > 0; vectors--) {
    v128.store(target, f32x4.mul(v128.load(a), v128.load(b)));
    a += 16;
    b += 16;
    target += 16;
  }
}
