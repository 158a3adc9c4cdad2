/** Line icons on a 20 × 20 grid, drawn for this project. Decorative: the text beside them or `aria-label` speaks. */
const paths = {
  moon: 'M16.5 12.2A6.8 6.8 0 0 1 7.8 3.5a6.8 6.8 0 1 0 8.7 8.7Z',
  sun: 'M10 6.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8ZM10 1.8v1.6M10 16.6v1.6M1.8 10h1.6M16.6 10h1.6M4.2 4.2l1.1 1.1M14.7 14.7l1.1 1.1M4.2 15.8l1.1-1.1M14.7 5.3l1.1-1.1',
  check: 'm4 10.5 4 4 8-9',
  cross: 'm5 5 10 10M15 5 5 15',
  partial: 'M4 10h12',
  play: 'M6 4.2v11.6l9.5-5.8Z',
  pause: 'M7 4.5v11M13 4.5v11',
  step: 'M5 4.5v11l7.5-5.5ZM15 4.5v11',
  fastForward: 'M3.5 5v10l6.5-5ZM10 5v10l6.5-5Z',
  reset: 'M4 10a6 6 0 1 0 2-4.5L4 7.3M4 3.5v3.8h3.8',
  undo: 'M4.5 8h7a4 4 0 0 1 0 8H8M4.5 8 8 4.5M4.5 8 8 11.5',
  dice: 'M4 4h12v12H4ZM7.2 7.2h.01M12.8 7.2h.01M10 10h.01M7.2 12.8h.01M12.8 12.8h.01',
  copy: 'M7 7h9v9H7ZM4 12.5V4h8.5',
  link: 'm8.5 11.5 3-3M7 9 5 11a2.8 2.8 0 0 0 4 4l2-2M13 11l2-2a2.8 2.8 0 0 0-4-4L9 7',
  download: 'M10 3.5v8.5M6.5 8.8 10 12.3l3.5-3.5M4 16h12',
  settings: 'M4 6h7M15 6h1M4 14h1M9 14h7M13 4.2v3.6M7 12.2v3.6',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  chevronDown: 'm5.5 8 4.5 4.5L14.5 8',
  chevronRight: 'm8 5.5 4.5 4.5L8 14.5',
  arrowLeft: 'M16 10H4M9 5l-5 5 5 5',
  arrowRight: 'M4 10h12M11 5l5 5-5 5',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  search: 'M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4ZM12.8 12.8 16.5 16.5',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 9.2v4M10 6.6h.01',
  warning: 'M10 3.5 17.5 16h-15ZM10 8.2v3.6M10 13.8h.01',
  clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 6.2V10l2.6 1.8',
  book: 'M10 5.4C8.4 4.2 6 3.9 3.5 4.1v11.1c2.5-.2 4.9.1 6.5 1.3 1.6-1.2 4-1.5 6.5-1.3V4.1C14 3.9 11.6 4.2 10 5.4ZM10 5.4v11.1',
  target:
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 10h.01',
  lightbulb: 'M7.6 13.4A5 5 0 1 1 12.4 13.4V15H7.6ZM8.2 17.2h3.6',
  flag: 'M5 17V3.5M5 4h10l-2 3.2 2 3.2H5',
  user: 'M10 3.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4ZM3.8 16.5a6.3 6.3 0 0 1 12.4 0',
} as const;

export type IconName = keyof typeof paths;

const filled = new Set<IconName>(['play', 'step', 'fastForward']);

export function Icon({
  name,
  size = 20,
  className = '',
}: {
  name: IconName;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      className={`shrink-0 ${className}`}
      fill={filled.has(name) ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={name === 'dice' ? 1.8 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
