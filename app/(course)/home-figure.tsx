import type { Experiment } from '@/lib/engine/spec';
import { TrainingInProgressStill } from '@/lib/widgets/training-in-progress/still';

const experiment: Experiment = {
  data: { set: 'spirals', samples: 200, noise: 0.04, validationShare: 0.2 },
  network: {
    layers: [
      { kind: 'dense', units: 16, activation: 'relu' },
      { kind: 'dense', units: 16, activation: 'relu' },
      { kind: 'dense', units: 1, activation: 'sigmoid' },
    ],
  },
  training: {
    loss: 'binaryCrossEntropy',
    optimizer: { kind: 'adam', learningRate: 0.02 },
    batchSize: 10,
  },
  seed: 7,
};

const moments = [20, 120, 400];
const last = 2000;

function At({ steps }: { steps: number }) {
  const original = { ...experiment, training: { ...experiment.training, steps } };
  return (
    <TrainingInProgressStill
      id={`home-${steps}`}
      title=""
      original={original}
      presets={[]}
      tasks={[]}
    />
  );
}

/** A network learning two spirals, at four moments of one run that the server made. */
export function HomeFigure() {
  return (
    <figure>
      <div className="overflow-hidden rounded-2xl border border-line shadow-card">
        <At steps={last} />
      </div>
      <div className="mt-3 grid grid-cols-3 gap-3">
        {moments.map((steps) => (
          <div key={steps}>
            <div className="overflow-hidden rounded-lg border border-line">
              <At steps={steps} />
            </div>
            <p className="tabular mt-1 text-ink-faint text-xs">{steps} steps</p>
          </div>
        ))}
      </div>
      <figcaption className="mt-2 text-ink-soft text-sm leading-relaxed">
        One network, 337 weights and biases, learning to follow two spirals. Above: after{' '}
        {last.toLocaleString('en-GB')} steps.
      </figcaption>
    </figure>
  );
}
