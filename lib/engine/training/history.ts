/** The curves of a run: one entry for each evaluation, in columns. */
export interface History {
  step: number[];
  trainLoss: number[];
  /** NaN where nothing was kept aside for validation. */
  validationLoss: number[];
  /** Accuracy; for regression R². */
  trainScore: number[];
  validationScore: number[];
  learningRate: number[];
}

export const historyColumns = [
  'step',
  'trainLoss',
  'validationLoss',
  'trainScore',
  'validationScore',
  'learningRate',
] as const satisfies (keyof History)[];

export function emptyHistory(): History {
  return {
    step: [],
    trainLoss: [],
    validationLoss: [],
    trainScore: [],
    validationScore: [],
    learningRate: [],
  };
}
