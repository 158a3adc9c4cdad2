import { Segmented } from '../../ui/segmented';

export const levels = [
  { value: '25', text: 'Guessing' },
  { value: '50', text: 'Unsure' },
  { value: '75', text: 'Fairly sure' },
  { value: '95', text: 'Certain' },
] as const;

/** "How sure are you?" It never costs points; it teaches to know what one knows. */
export function Certainty({
  value,
  onChange,
  disabled,
}: {
  value: number | null;
  onChange: (value: number) => void;
  disabled: boolean;
}) {
  return (
    <Segmented
      label="How sure are you?"
      value={(value === null ? '' : String(value)) as (typeof levels)[number]['value']}
      options={levels}
      onChange={(chosen) => onChange(Number(chosen))}
      disabled={disabled}
      spread
    />
  );
}

/** What follows from having been so sure, once it is known how it came out. */
export function calibration(certainty: number | null, verdict: string | undefined): string | null {
  if (certainty === null || !verdict) return null;
  if (verdict === 'correct') {
    return certainty >= 75
      ? 'You were sure, and you were right.'
      : 'You were right, though you doubted it. Read why, so that next time you know.';
  }
  if (verdict === 'partial') {
    return certainty >= 75
      ? 'You were sure, and a part of it was right. See what was missing.'
      : 'You doubted it, and a part of it was right.';
  }
  return certainty >= 75
    ? 'You were sure, and this was not right. Such answers are the most worth reading up on.'
    : 'You doubted it, with reason.';
}
