import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { createTrainer } from '@/lib/engine/trainer';
import { loadShipped } from '@/lib/experiment/load';
import { readNorm } from '@/lib/experiment/snapshots';
import type { WidgetProps } from '../frame/props';
import { formatSize } from './describe';
import { nameRun } from './document';
import { chooseReach, listStages, type StageName, stackDots } from './stages';

const [width, rowHeight, left] = [480, 74, 110];
const titles: Partial<Record<StageName, string>> = {
  raw: 'before',
  centred: 'zero-centred',
  normalised: 'normalised',
  scaled: 'scaled, shifted',
};

/** The first batch on its way through the first unit, computed on the server. */
export async function BatchNormalizationStill({ original }: WidgetProps) {
  const trainer = createTrainer(original, await loadKernels(), await loadShipped(original.data));
  const norm = trainer
    .inspect()
    .layers.map(readNorm)
    .find((one) => one !== null);
  trainer.dispose();
  if (!norm) return null;
  const stages = listStages(norm, 0, 1e-5);
  const shown = stages.filter(({ name }) => titles[name]);
  const label = `${nameRun(original)}, before the first step. Unit 1 of layer 1: ${shown
    .map(
      ({ name, mean, deviation }) =>
        `${titles[name]}, mean ${formatSize(mean)}, deviation ${formatSize(deviation)}`,
    )
    .join('; ')}.`;
  return (
    <svg
      viewBox={`0 0 ${width} ${rowHeight * shown.length}`}
      className="block h-auto w-full font-sans"
      role="img"
      aria-label={label}
    >
      {shown.map((stage, row) => {
        const foot = rowHeight * (row + 1) - 10;
        const reach = chooseReach(stages, stage.name);
        const toX = (value: number) =>
          left + 6 + ((value + reach) / (2 * reach)) * (width - left - 12);
        const dots = stackDots(stage.values, toX, 6);
        return (
          <g key={stage.name}>
            <text x="0" y={foot - 24} className="fill-ink text-[13px] max-sm:text-[15px]">
              {titles[stage.name]}
            </text>
            <text x="0" y={foot - 6} className="fill-ink-faint text-[12px] max-sm:text-[15px]">
              ±{formatSize(reach)}
            </text>
            <path d={`M${left} ${foot}H${width}`} className="stroke-line" />
            {dots.map(({ x, level, value }, i) => (
              <circle
                key={i}
                cx={x}
                cy={foot - 4 - 6 * level}
                r="2.6"
                className={value < 0 ? 'fill-negative' : 'fill-positive'}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
