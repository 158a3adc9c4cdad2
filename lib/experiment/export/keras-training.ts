import { earlyStoppingDefaults } from '@/lib/engine/defaults';
import { defaultHuberDelta } from '@/lib/engine/losses';
import { completeOptimizer } from '@/lib/engine/optimizers/registry';
import { scheduleDefaults } from '@/lib/engine/schedules';
import type { Experiment } from '@/lib/engine/spec';
import { isRegression, placeLayers, singleOutputCodes } from './layers';
import { heading, keywords, pythonNumber as n } from './python';
import { hasRateFactors } from './pytorch-optimizer';
import { movesRate, scheduleLines } from './schedule';

function targetLine(experiment: Experiment): string {
  const { data, training } = experiment;
  const layers = placeLayers(experiment);
  const outputs = layers[layers.length - 1].units;
  if (isRegression(data)) return 't = np.array(targets, dtype="float32").reshape(len(x), -1)';
  if (outputs > 1) return `t = keras.utils.to_categorical(targets, ${outputs})`;
  const [low, high] = singleOutputCodes(experiment);
  const line = `t = np.where(np.array(targets) == 0, ${n(low)}, ${n(high)})[:, None]`;
  return training.loss === 'binaryCrossEntropy' ? `${line}.astype("float32")` : line;
}

function lossText({ training }: Experiment): string {
  switch (training.loss) {
    case 'meanSquaredError':
      return 'keras.losses.MeanSquaredError()';
    case 'meanAbsoluteError':
      return 'keras.losses.MeanAbsoluteError()';
    case 'huber':
      return `keras.losses.Huber(delta=${n(training.huberDelta ?? defaultHuberDelta)})`;
    case 'binaryCrossEntropy':
      return 'keras.losses.BinaryCrossentropy(from_logits=True)';
    case 'softmaxCrossEntropy': {
      const label_smoothing = training.labelSmoothing || undefined;
      return `keras.losses.CategoricalCrossentropy(${keywords({ from_logits: true, label_smoothing })})`;
    }
  }
}

type Complete = Record<string, number | boolean | undefined>;

/** The optimizer in Keras's words, with remarks on what Keras does otherwise. */
function optimizerText({ training }: Experiment): { call: string; remarks: string[] } {
  const { kind } = training.optimizer;
  const o = completeOptimizer(training.optimizer) as unknown as Complete;
  const { gradientClipping: clip } = training;
  const shared = {
    learning_rate: o.learningRate,
    global_clipnorm: clip?.kind === 'norm' ? clip.limit : undefined,
    clipvalue: clip?.kind === 'value' ? clip.limit : undefined,
  };
  const betas = { beta_1: o.beta1, beta_2: o.beta2 };
  const make = (name: string, own: Complete, ...remarks: string[]) => ({
    call: `keras.optimizers.${name}(${keywords({ ...shared, ...own })})`,
    remarks,
  });
  switch (kind) {
    case 'sgd':
    case 'momentum':
    case 'nesterov': {
      const momentum = o.momentum || undefined;
      const nesterov = kind === 'nesterov' || (o.nesterov && momentum) ? true : undefined;
      return make(
        'SGD',
        { momentum, nesterov },
        ...(o.dampening ? ['Keras has no dampening.'] : []),
      );
    }
    case 'adagrad':
      return make('Adagrad', {
        initial_accumulator_value: o.initialAccumulator ?? 0,
        epsilon: o.epsilon,
      });
    case 'rmsprop': {
      const own = { rho: o.alpha, momentum: o.momentum || undefined, epsilon: o.epsilon };
      return make('RMSprop', { ...own, centered: o.centered || undefined });
    }
    case 'adadelta':
      return make('Adadelta', { rho: o.rho, epsilon: o.epsilon });
    case 'adam':
    case 'amsgrad': {
      const amsgrad = kind === 'amsgrad' || o.amsgrad || undefined;
      return make('Adam', { ...betas, epsilon: o.epsilon, amsgrad });
    }
    case 'adamax':
      return make('Adamax', { ...betas, epsilon: o.epsilon });
    case 'nadam':
      return make('Nadam', { ...betas, epsilon: o.epsilon }, 'Its momentum decays as with ψ = 1.');
    case 'radam':
      return make('Adam', { ...betas, epsilon: o.epsilon }, 'Keras has no RAdam: Adam stands in.');
    case 'adamw': {
      const own = { ...betas, epsilon: o.epsilon, amsgrad: o.amsgrad || undefined };
      return make('AdamW', { weight_decay: o.weightDecay, ...own });
    }
    case 'lion':
      return make('Lion', { ...betas, weight_decay: o.weightDecay || undefined });
  }
}

function callbacks(experiment: Experiment): { lines: string[]; names: string[] } {
  const { earlyStopping, schedule } = experiment.training;
  const lines: string[] = [];
  const names: string[] = [];
  const monitor = '"val_loss" if validation else "loss"';
  if (schedule?.kind === 'reduceOnPlateau') {
    const s = { ...scheduleDefaults.reduceOnPlateau, ...schedule };
    const args = keywords({
      monitor,
      factor: s.factor,
      patience: s.patience,
      min_delta: s.minDelta,
      min_lr: s.minimumLearningRate || undefined,
    });
    names.push(`keras.callbacks.ReduceLROnPlateau(${args})`);
  } else if (movesRate(schedule)) {
    const setsMomentum = schedule.kind === 'oneCycle' && schedule.cycleMomentum;
    lines.push(
      `RATE = ${n(experiment.training.optimizer.learningRate)}`,
      '',
      '',
      ...scheduleLines(schedule),
      '',
      '',
      'class Schedule(keras.callbacks.Callback):',
      '    step = 0',
      '',
      '    def on_train_batch_begin(self, batch, logs=None):',
      '        self.model.optimizer.learning_rate = learning_rate(self.step)',
      ...(setsMomentum ? ['        self.model.optimizer.momentum = momentum(self.step)'] : []),
      '        self.step += 1',
      '',
      '',
    );
    names.push('Schedule()');
  }
  if (earlyStopping) {
    const { patience, minDelta, restoreBest } = { ...earlyStoppingDefaults, ...earlyStopping };
    const args = keywords({
      monitor,
      patience,
      min_delta: minDelta,
      restore_best_weights: restoreBest,
    });
    names.push(`keras.callbacks.EarlyStopping(${args})`);
  }
  return { lines, names };
}

/** What a run without an end is printed with. */
const EPOCHS_WITHOUT_END = 100;

/** Python that trains \`model\` with \`fit\`. */
export function kerasTrainingSection(experiment: Experiment): string {
  const { training, data } = experiment;
  const { call, remarks } = optimizerText(experiment);
  const { lines: scheduled, names } = callbacks(experiment);
  if (hasRateFactors(experiment)) {
    remarks.push(
      'Keras has one learning rate for all layers: factors of single layers are left out.',
    );
  }
  const batch = training.batchSize === 'full' ? 'len(train)' : String(training.batchSize);
  const epochs =
    training.steps !== undefined
      ? `-(-${training.steps} * BATCH // len(train))  # ${training.steps} steps, in whole epochs`
      : String(training.epochs ?? EPOCHS_WITHOUT_END);
  const metrics = isRegression(data) ? '' : ', metrics=["accuracy"]';
  const weights = training.classWeights
    ? [`    class_weight={${training.classWeights.map((w, k) => `${k}: ${n(w)}`).join(', ')}},`]
    : [];
  return [
    heading('Training'),
    'x = features.astype("float32")',
    targetLine(experiment),
    '',
    `BATCH = min(${batch}, len(train))`,
    `EPOCHS = ${epochs}`,
    ...scheduled,
    ...remarks.map((remark) => `# ${remark}`),
    `optimizer = ${call}`,
    `model.compile(optimizer=optimizer, loss=${lossText(experiment)}${metrics})`,
    'model.fit(',
    '    x[train],',
    '    t[train],',
    '    batch_size=BATCH,',
    '    epochs=EPOCHS,',
    '    validation_data=(x[validation], t[validation]) if validation else None,',
    ...weights,
    ...(names.length ? [`    callbacks=[${names.join(', ')}],`] : []),
    '    verbose=2,',
    ')',
  ].join('\n');
}
