import type { Metadata } from 'next';
import { TrainingInProgressStill } from '@/lib/widgets/training-in-progress/still';
import { Playground } from './playground';
import { playgroundProps } from './playground-props';

export const metadata: Metadata = {
  title: 'Playground',
  description:
    'Train a small network on made data or on your own, and watch its decision boundary form.',
};

export default async function PlaygroundPage() {
  return (
    <div className="mx-auto max-w-[100rem] px-4 py-6 sm:px-8">
      <h1 className="sr-only">Playground</h1>
      <h2 className="sr-only">A network to train</h2>
      <Playground props={playgroundProps} still={await TrainingInProgressStill(playgroundProps)} />
    </div>
  );
}
