'use client';

import type { QuestionViewProps } from '../view-props';
import type { LabPublic } from './schema';

export default function LabView({ question }: QuestionViewProps<LabPublic>) {
  return <p>{question.goalText}</p>;
}
