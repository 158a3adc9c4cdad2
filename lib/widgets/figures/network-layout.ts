import type { Experiment } from '@/lib/engine/spec';
import { type Block, listBlocks } from '@/lib/experiment/blocks';
import { listFeatures, measureData } from '@/lib/experiment/shape';

/** A column of the diagram: the inputs, or the units of one block. */
export interface DiagramColumn {
  /** Null for the inputs. */
  block: Block | null;
  /** Units in the network. */
  units: number;
  /** Units that are drawn, the first ones. */
  shown: number;
  names: string[];
  x: number;
  y: number[];
  size: number;
}

const inputNames: Record<string, string> = {
  x: 'x₁',
  y: 'x₂',
  'x²': 'x₁²',
  'y²': 'x₂²',
  xy: 'x₁x₂',
  'sin x': 'sin x₁',
  'sin y': 'sin x₂',
};

/** Units of a column beyond which only the first are drawn. */
export const mostShown = 8;

/** Places every unit of a network in a box of the given size. */
export function layOutNetwork(
  experiment: Experiment,
  width: number,
  height: number,
): DiagramColumn[] {
  const blocks = listBlocks(experiment.network);
  const { inputs } = measureData(experiment.data);
  const features: string[] = experiment.data.set === 'table' ? [] : listFeatures(experiment.data);
  const widths = [inputs, ...blocks.map((block) => block.dense.units)];
  const tallest = Math.max(...widths.map((units) => Math.min(units, mostShown)));
  const columnWidth = width / widths.length;
  const size = Math.max(
    12,
    Math.min(44, columnWidth * 0.62, (height / Math.max(tallest, 3)) * 0.8),
  );
  const gap = Math.min(size * 1.4, height / tallest);
  return widths.map((units, i) => {
    const shown = Math.min(units, mostShown);
    const top = height / 2 - ((shown - 1) * gap) / 2;
    return {
      block: i === 0 ? null : blocks[i - 1],
      units,
      shown,
      names: Array.from({ length: shown }, (_, j) =>
        i === 0 ? (inputNames[features[j]] ?? `x${j + 1}`) : `unit ${j + 1}`,
      ),
      x: columnWidth * (i + 0.5),
      y: Array.from({ length: shown }, (_, j) => top + j * gap),
      size,
    };
  });
}
