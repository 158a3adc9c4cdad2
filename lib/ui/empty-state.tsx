import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({
  icon = 'info',
  title,
  children,
  action,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-3 rounded-2xl border border-line border-dashed px-6 py-12 text-center font-sans">
      <Icon name={icon} size={28} className="text-ink-faint" />
      <p className="font-semibold text-lg">{title}</p>
      {children ? <div className="max-w-md text-ink-soft">{children}</div> : null}
      {action}
    </div>
  );
}
