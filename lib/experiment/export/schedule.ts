import { scheduleDefaults } from '@/lib/engine/schedules';
import type { ScheduleSpec } from '@/lib/engine/training-spec';
import { pythonNumber as n } from './python';

const cosineFunction = `def cosine(a, b, f):
    """Half a cosine wave from a (f = 0) to b (f = 1)."""
    return b + (a - b) * (1 + np.cos(np.pi * f)) / 2`;

type Cycle = Required<
  Omit<Extract<ScheduleSpec, { kind: 'oneCycle' }>, 'kind' | 'warmupSteps' | 'startFactor'>
>;

/** Python lines that return the rate of step \`t\` after the warm-up, \`RATE\` being the base rate. */
function rateLines(schedule: ScheduleSpec, warmup: number): string[] {
  switch (schedule.kind) {
    case 'constant':
      return ['return RATE'];
    case 'step':
      return [`return RATE * ${n(schedule.gamma)} ** (t // ${schedule.stepSize})`];
    case 'exponential':
      return [`return RATE * ${n(schedule.gamma)} ** t`];
    case 'inverseTime':
      return [`return RATE / (1 + ${n(schedule.decayRate)} * t)`];
    case 'polynomial': {
      const total = schedule.totalSteps - warmup;
      return [`return RATE * (1 - min(t, ${total}) / ${total}) ** ${n(schedule.power)}`];
    }
    case 'cosine': {
      const total = schedule.totalSteps - warmup;
      return [`return cosine(RATE, ${n(schedule.minimumLearningRate ?? 0)}, min(t / ${total}, 1))`];
    }
    case 'cosineWarmRestarts':
      return [
        `length = ${schedule.firstPeriod}`,
        'while t >= length:',
        '    t -= length',
        ...(schedule.periodMultiplier && schedule.periodMultiplier !== 1
          ? [`    length *= ${n(schedule.periodMultiplier)}`]
          : []),
        `return cosine(RATE, ${n(schedule.minimumLearningRate ?? 0)}, t / length)`,
      ];
    case 'oneCycle': {
      const spec = { ...scheduleDefaults.oneCycle, ...schedule } as Cycle;
      const start = spec.maximumLearningRate / spec.divFactor;
      const peak = spec.maximumLearningRate;
      return [`return cycle(t, ${n(start)}, ${n(peak)}, ${n(start / spec.finalDivFactor)})`];
    }
    case 'rangeTest': {
      const last = schedule.totalSteps - warmup - 1;
      const growth = `(${n(schedule.maximumLearningRate)} / RATE)`;
      return [`return RATE * ${growth} ** ${last > 0 ? `min(t / ${last}, 1)` : '1'}`];
    }
    case 'reduceOnPlateau':
      return [
        `return max(RATE * plateau["factor"], min(RATE, ${n(schedule.minimumLearningRate ?? 0)}))`,
      ];
  }
}

function cycleFunction(schedule: Extract<ScheduleSpec, { kind: 'oneCycle' }>, warmup: number) {
  const spec = { ...scheduleDefaults.oneCycle, ...schedule } as Cycle;
  const total = spec.totalSteps - warmup;
  const turn = spec.warmupFraction * total - 1;
  const between = spec.annealing === 'cos' ? 'cosine(a, b, f)' : 'a + (b - a) * f';
  return [
    'def cycle(t, start, peak, end):',
    '    """Up to the peak until the turn, then down until the last step."""',
    `    turn, last = ${n(turn)}, ${total - 1}`,
    '    if t <= turn:',
    '        a, b, f = start, peak, t / turn if turn > 0 else 1',
    '    else:',
    '        a, b, f = peak, end, min((t - turn) / (last - turn), 1) if last > turn else 1',
    `    return ${between}`,
  ];
}

/** Python that leaves `learning_rate(step)` and, for one-cycle with momentum, `momentum(step)`. */
export function scheduleLines(schedule: ScheduleSpec): string[] {
  const warmup = schedule.warmupSteps ?? 0;
  const usesCosine =
    schedule.kind.startsWith('cosine') ||
    (schedule.kind === 'oneCycle' && (schedule.annealing ?? 'cos') === 'cos');
  const lines = usesCosine ? [cosineFunction, '', ''] : [];
  if (schedule.kind === 'oneCycle') lines.push(...cycleFunction(schedule, warmup), '', '');
  if (schedule.kind === 'reduceOnPlateau') {
    lines.push('plateau = {"factor": 1.0, "best": None, "wait": 0}', '', '');
  }
  const start = schedule.startFactor ?? scheduleDefaults.startFactor;
  const warm = [
    `    if step < ${warmup}:  # warm-up`,
    `        return RATE * (${n(start)} + ${n(1 - start)} * step / ${warmup})`,
  ];
  lines.push(
    'def learning_rate(step):',
    ...(warmup > 0 ? warm : []),
    `    t = step - ${warmup}`,
    ...rateLines(schedule, warmup).map((line) => `    ${line}`),
  );
  if (schedule.kind === 'oneCycle' && schedule.cycleMomentum) {
    const spec = { ...scheduleDefaults.oneCycle, ...schedule };
    const [low, high] = [n(spec.baseMomentum), n(spec.maximumMomentum)];
    lines.push(
      '',
      '',
      'def momentum(step):',
      `    return cycle(max(0, step - ${warmup}), ${high}, ${low}, ${high})`,
    );
  }
  return warmup > 0 ? lines : lines.map((line) => line.replace('    t = step - 0', '    t = step'));
}

/** Whether the rate ever moves, so that the loop has to set it. */
export function movesRate(schedule: ScheduleSpec | undefined): schedule is ScheduleSpec {
  return (
    schedule !== undefined && (schedule.kind !== 'constant' || (schedule.warmupSteps ?? 0) > 0)
  );
}
