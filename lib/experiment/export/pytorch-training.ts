import { earlyStoppingDefaults } from '@/lib/engine/defaults';
import { defaultHuberDelta } from '@/lib/engine/losses';
import { scheduleDefaults } from '@/lib/engine/schedules';
import type { Experiment } from '@/lib/engine/spec';
import { augmentFunctions } from './augment';
import { inputsOf, isRegression, placeLayers, singleOutputCodes } from './layers';
import { heading, pythonNumber as n, pythonList } from './python';
import { hasRateFactors, optimizerLines } from './pytorch-optimizer';
import { movesRate, scheduleLines } from './schedule';

/** What a run without an end is printed with. */
const STEPS_WITHOUT_END = 1000;

/** Python that turns `features` and `targets` into tensors `x`, `t`. */
export function tensorLines(experiment: Experiment): string[] {
  const { data, training } = experiment;
  const layers = placeLayers(experiment);
  const outputs = layers[layers.length - 1].units;
  const x = 'x = torch.tensor(features, dtype=torch.float32)';
  if (isRegression(data)) {
    return [x, 't = torch.tensor(targets, dtype=torch.float32).reshape(len(x), -1)'];
  }
  if (outputs > 1 && training.loss === 'softmaxCrossEntropy') {
    return [x, 't = torch.tensor(targets)'];
  }
  if (outputs > 1) return [x, `t = F.one_hot(torch.tensor(targets), ${outputs}).float()`];
  const [low, high] = singleOutputCodes(experiment);
  const coded = `np.where(np.array(targets) == 0, ${n(low)}, ${n(high)})[:, None]`;
  return [x, `t = torch.tensor(${coded}, dtype=torch.float32)`];
}

/** A Python expression: the loss of each sample of outputs \`y\` and targets \`t\`. */
function sampleLoss({ training }: Experiment, smoothing: number): string {
  switch (training.loss) {
    case 'meanSquaredError':
      return '((y - t) ** 2).mean(dim=1)';
    case 'meanAbsoluteError':
      return '(y - t).abs().mean(dim=1)';
    case 'huber': {
      const delta = n(training.huberDelta ?? defaultHuberDelta);
      return `F.huber_loss(y, t, reduction="none", delta=${delta}).mean(dim=1)`;
    }
    case 'binaryCrossEntropy':
      return 'F.binary_cross_entropy_with_logits(y, t, reduction="none").mean(dim=1)';
    case 'softmaxCrossEntropy': {
      const smooth = smoothing ? `, label_smoothing=${n(smoothing)}` : '';
      return `F.cross_entropy(y, t, reduction="none"${smooth})`;
    }
  }
}

function lossLines(experiment: Experiment): string[] {
  const { training, network } = experiment;
  const { labelSmoothing = 0, classWeights } = training;
  const lines = [
    'def loss_of(y, t):',
    `    return ${sampleLoss(experiment, 0)}  # one number a sample`,
  ];
  const penalties = network.layers
    .filter((spec) => spec.kind === 'dense')
    .map((spec) => ({
      l1: (training.l1 ?? 0) + (spec.l1 ?? 0),
      l2: (training.l2 ?? 0) + (spec.l2 ?? 0),
    }));
  const terms = penalties.flatMap(({ l1, l2 }, i) => [
    ...(l1 ? [`${n(l1)} * dense[${i}].weight.abs().sum()`] : []),
    ...(l2 ? [`${n(l2)} * (dense[${i}].weight ** 2).sum()`] : []),
  ]);
  if (terms.length > 0) {
    lines.push('', '', 'def penalty():', `    return ${terms.join(' + \\\n        ')}`);
  }
  const loss = labelSmoothing ? sampleLoss(experiment, labelSmoothing) : 'loss_of(y, t)';
  lines.push('', '', 'def training_loss(y, t, rows):');
  if (classWeights) {
    lines.push(`    w = torch.tensor(${pythonList(classWeights)})[targets[rows]]`);
    lines.push(`    loss = (w * ${loss}).sum() / w.sum()`);
  } else lines.push(`    loss = ${loss}.mean()`);
  lines.push(terms.length > 0 ? '    return loss + penalty()' : '    return loss');
  return lines;
}

function evaluationLines({ training }: Experiment): string[] {
  return [
    'def evaluate(rows):',
    '    """Loss in evaluation mode."""',
    '    if not rows:',
    '        return float("nan")',
    '    model.eval()',
    '    with torch.no_grad():',
    '        loss = loss_of(model(x[rows]), t[rows]).mean().item()',
    '    model.train()',
    '    return loss',
    ...(training.earlyStopping ? ['', '', 'best = {"loss": None, "wait": 0, "state": None}'] : []),
  ];
}

function afterEvaluation({ training }: Experiment): string[] {
  const lines: string[] = [];
  const { earlyStopping, schedule } = training;
  if (!earlyStopping && schedule?.kind !== 'reduceOnPlateau') return lines;
  lines.push('    if step == 0:', '        return False');
  lines.push('    loss = validation_loss if validation else train_loss');
  if (schedule?.kind === 'reduceOnPlateau') {
    const { factor, patience, minDelta } = { ...scheduleDefaults.reduceOnPlateau, ...schedule };
    lines.push(
      `    if plateau["best"] is None or loss < plateau["best"] - ${n(minDelta)}:`,
      '        plateau.update(best=loss, wait=0)',
      '    else:',
      '        plateau["wait"] += 1',
      `        if plateau["wait"] > ${patience}:`,
      `            plateau.update(factor=plateau["factor"] * ${n(factor)}, wait=0)`,
    );
  }
  if (earlyStopping) {
    const { patience, minDelta, restoreBest } = { ...earlyStoppingDefaults, ...earlyStopping };
    lines.push(
      `    if best["loss"] is None or loss < best["loss"] - ${n(minDelta)}:`,
      '        best.update(loss=loss, wait=0, state=copy.deepcopy(model.state_dict()))',
      '        return False',
      '    best["wait"] += 1',
      `    if best["wait"] < ${Math.max(1, patience)}:`,
      '        return False',
      ...(restoreBest ? ['    model.load_state_dict(best["state"])'] : []),
      '    return True  # early stopping',
    );
  }
  return lines;
}

/** Python that trains \`model\` as the page does, and prints the losses. */
export function trainingSection(experiment: Experiment): string {
  const { data, training, network } = experiment;
  const { schedule, gradientClipping, inputNoise = 0, augmentation } = training;
  const hasDropout = network.layers.some(({ kind }) => kind === 'dropout');
  const batch = training.batchSize === 'full' ? 'len(train)' : String(training.batchSize);
  const steps =
    training.steps !== undefined
      ? String(training.steps)
      : training.epochs !== undefined
        ? `${training.epochs} * STEPS_PER_EPOCH`
        : `${STEPS_WITHOUT_END}  # the page goes on until it is paused`;
  const every = training.evaluateEvery ?? 'STEPS_PER_EPOCH';
  const moves = movesRate(schedule);
  const lines = [heading('Training'), ...tensorLines(experiment), ''];
  lines.push(
    `BATCH = min(${batch}, len(train))`,
    'STEPS_PER_EPOCH = -(-len(train) // BATCH)',
    `STEPS = ${steps}`,
    ...(every === 0 ? [] : [`EVALUATE_EVERY = ${every}`]),
  );
  lines.push(...optimizerLines(experiment), '', '');
  lines.push(...lossLines(experiment), '', '', ...evaluationLines(experiment), '', '');
  if (moves) {
    lines.push(`RATE = ${n(training.optimizer.learningRate)}`, '', '');
    lines.push(...scheduleLines(schedule), '', '');
  }
  if (augmentation) {
    lines.push(augmentFunctions(augmentation, Math.round(Math.sqrt(inputsOf(data)))), '', '');
  }
  if (every !== 0) {
    lines.push(
      'def report(step):',
      '    train_loss, validation_loss = evaluate(train), evaluate(validation)',
      '    print(f"step {step:6d}  training {train_loss:.6f}  validation {validation_loss:.6f}")',
      ...(afterEvaluation(experiment).length ? afterEvaluation(experiment) : ['    return False']),
      '',
      '',
      'report(0)',
    );
  }
  lines.push('for step in range(STEPS):');
  const body = [
    'epoch, place = divmod(step, STEPS_PER_EPOCH)',
    'if place == 0:',
    '    order = shuffled(len(train), bits(stream("shuffle"), epoch))',
    'rows = [train[i] for i in order[place * BATCH : (place + 1) * BATCH]]',
  ];
  let input = 'x[rows]';
  if (augmentation) {
    body.push(
      'draws = Draws(bits(stream("augment"), step))',
      'pictures = np.stack([augment(features[row], draws) for row in rows])',
      'batch = torch.tensor(pictures, dtype=torch.float32)',
    );
    input = 'batch';
  }
  if (inputNoise > 0) {
    body.push(
      `noise = normal(bits(stream("noise"), step), places(*${input}.shape))`,
      `batch = ${input} + ${n(inputNoise)} * torch.tensor(noise, dtype=torch.float32)`,
    );
    input = 'batch';
  }
  if (hasDropout) body.push('Dropout.step = step');
  if (moves) {
    const factor = hasRateFactors(experiment) ? ' * group["factor"]' : '';
    body.push(
      'for group in optimizer.param_groups:',
      `    group["lr"] = learning_rate(step)${factor}`,
    );
    if (schedule.kind === 'oneCycle' && schedule.cycleMomentum) {
      body.push('    group["momentum"] = momentum(step)');
    }
  } else if (hasRateFactors(experiment)) {
    body.push(
      'for group in optimizer.param_groups:',
      `    group["lr"] = ${n(training.optimizer.learningRate)} * group["factor"]`,
    );
  }
  body.push(
    'optimizer.zero_grad()',
    `loss = training_loss(model(${input}), t[rows], rows)`,
    'loss.backward()',
  );
  if (gradientClipping) {
    const name = gradientClipping.kind === 'norm' ? 'clip_grad_norm_' : 'clip_grad_value_';
    body.push(`nn.utils.${name}(parameters, ${n(gradientClipping.limit)})`);
  }
  body.push('optimizer.step()');
  const dense = network.layers.filter((spec) => spec.kind === 'dense');
  for (const [i, spec] of dense.entries()) {
    if (spec.kind !== 'dense' || spec.maxNorm === undefined || spec.trainable === false) continue;
    const limit = n(spec.maxNorm);
    body.push(
      'with torch.no_grad():',
      `    norms = dense[${i}].weight.norm(dim=1, keepdim=True)  # of each unit's incoming weights`,
      `    dense[${i}].weight.mul_(torch.where(norms > ${limit}, ${limit} / (norms + 1e-7), torch.ones_like(norms)))`,
    );
  }
  if (every !== 0) {
    body.push('if (step + 1) % EVALUATE_EVERY == 0 and report(step + 1):', '    break');
  }
  lines.push(...body.map((line) => `    ${line}`));
  return lines.join('\n');
}
