import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type CalloutTone = 'note' | 'right' | 'wrong' | 'warn' | 'you';

const tones: Record<CalloutTone, { icon: IconName; frame: string; mark: string }> = {
  note: { icon: 'info', frame: 'border-accent/40 bg-accent-soft', mark: 'text-accent' },
  right: { icon: 'check', frame: 'border-right/40 bg-right-soft', mark: 'text-right' },
  wrong: { icon: 'cross', frame: 'border-wrong/40 bg-wrong-soft', mark: 'text-wrong' },
  warn: { icon: 'warning', frame: 'border-warn/40 bg-warn-soft', mark: 'text-warn' },
  you: { icon: 'lightbulb', frame: 'border-you/40 bg-you-soft', mark: 'text-you' },
};

/** A message set apart. Give `role="status"` or `"alert"` where it appears after something the learner did. */
export function Callout({
  tone = 'note',
  title,
  role,
  children,
  className = '',
}: {
  tone?: CalloutTone;
  title?: ReactNode;
  role?: 'status' | 'alert';
  children: ReactNode;
  className?: string;
}) {
  const look = tones[tone];
  return (
    <div
      role={role}
      className={`flex gap-3 rounded-xl border px-4 py-3 font-sans text-[0.95rem] leading-relaxed ${look.frame} ${className}`}
    >
      <Icon name={look.icon} className={`mt-0.5 ${look.mark}`} />
      <div className="min-w-0 flex-1">
        {title ? <p className={`font-semibold ${look.mark}`}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
