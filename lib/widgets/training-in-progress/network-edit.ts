import type { ActivationName } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import { type Block, buildNetwork, listBlocks } from '@/lib/experiment/blocks';
import { limits } from '@/lib/experiment/limits';

/** Hidden layers that the playground offers; a document may have more. */
export const mostHidden = 12;

export function listHidden(experiment: Experiment): Block[] {
  return listBlocks(experiment.network).slice(0, -1);
}

/** The experiment with other hidden blocks; the output layer stays. */
export function withHidden(
  experiment: Experiment,
  hidden: readonly Omit<Block, 'first' | 'last'>[],
): Experiment {
  const output = listBlocks(experiment.network).at(-1);
  if (!output) return experiment;
  return { ...experiment, network: buildNetwork([...hidden, output]) };
}

export function addLayer(experiment: Experiment): Experiment {
  const hidden = listHidden(experiment);
  const last = hidden.at(-1);
  const activation: ActivationName = last?.activation ?? 'tanh';
  const added = last
    ? { ...last, dense: { ...last.dense } }
    : { dense: { kind: 'dense' as const, units: 4, activation }, activation };
  return withHidden(experiment, [...hidden, added]);
}

export function removeLayer(experiment: Experiment): Experiment {
  return withHidden(experiment, listHidden(experiment).slice(0, -1));
}

/** The experiment with one hidden block changed. */
export function editHidden(
  experiment: Experiment,
  index: number,
  edit: (block: Block) => Omit<Block, 'first' | 'last'>,
): Experiment {
  return withHidden(
    experiment,
    listHidden(experiment).map((block, i) => (i === index ? edit(block) : block)),
  );
}

export function setUnits(experiment: Experiment, index: number, units: number): Experiment {
  const bounded = Math.max(1, Math.min(limits.units, units));
  return editHidden(experiment, index, (block) => ({
    ...block,
    dense: { ...block.dense, units: bounded },
  }));
}

/** Every hidden layer gets this activation; parameters of the old one go. */
export function setActivation(block: Block, activation: ActivationName): Block {
  const { slope: _s, alpha: _a, approximate: _p, ...dense } = block.dense;
  return { ...block, activation, dense: { ...dense, activation } };
}
