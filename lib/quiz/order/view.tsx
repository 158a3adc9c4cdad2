'use client';

import { useRef, useState } from 'react';
import { Icon } from '../../ui/icon';
import { Html } from '../html';
import { asList, messagesAbout, type QuestionViewProps } from '../view-props';
import type { OrderPublic } from './schema';

export default function OrderView({
  question,
  value,
  onChange,
  disabled,
  labelledBy,
  shown,
}: QuestionViewProps<OrderPublic>) {
  const order = arrange(question, value);
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const move = (id: string, to: number) => {
    const rest = order.filter((one) => one !== id);
    const place = Math.max(0, Math.min(rest.length, to));
    if (order[place] === id) return;
    onChange([...rest.slice(0, place), id, ...rest.slice(place)]);
    setSaid(`Moved to place ${place + 1} of ${order.length}.`);
  };
  const drag = (event: React.PointerEvent, id: string) => {
    if (dragged !== id || !list.current) return;
    const rows = [...list.current.children].map((row) => row.getBoundingClientRect());
    const to = rows.findIndex((row) => event.clientY < row.bottom);
    move(id, to < 0 ? rows.length - 1 : to);
  };

  return (
    <>
      <ol ref={list} aria-labelledby={labelledBy} className="grid gap-2">
        {order.map((id, at) => {
          const item = question.items.find((one) => one.id === id);
          const right = messagesAbout(shown, id).some((message) => message.tone === 'right');
          const frame =
            shown && asList(value).length > 0
              ? right
                ? 'border-right bg-right-soft'
                : 'border-wrong bg-wrong-soft'
              : dragged === id
                ? 'border-you bg-you-soft shadow-float'
                : 'border-line bg-surface';
          return (
            <li
              key={id}
              className={`flex min-h-12 items-center gap-2 rounded-xl border py-1 pr-1 pl-3 ${frame}`}
            >
              <span className="tabular w-5 text-ink-faint text-sm">{at + 1}</span>
              <button
                type="button"
                disabled={disabled}
                aria-label="Drag; or use the arrow keys"
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  setDragged(id);
                }}
                onPointerMove={(event) => drag(event, id)}
                onPointerUp={() => setDragged(null)}
                onPointerCancel={() => setDragged(null)}
                onKeyDown={(event) => {
                  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                  if (step === 0) return;
                  event.preventDefault();
                  move(id, at + step);
                }}
                className="-my-1 flex size-10 cursor-grab touch-none items-center justify-center rounded-lg text-ink-faint hover:bg-sunken disabled:hidden"
              >
                <Icon name="menu" size={18} />
              </button>
              <Html as="span" html={item?.html ?? ''} className="min-w-0 flex-1 py-2" />
              {disabled ? null : (
                <span className="flex">
                  <MoveButton
                    label={`Move up, from place ${at + 1}`}
                    up
                    onClick={() => move(id, at - 1)}
                    disabled={at === 0}
                  />
                  <MoveButton
                    label={`Move down, from place ${at + 1}`}
                    onClick={() => move(id, at + 1)}
                    disabled={at === order.length - 1}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  );
}

function MoveButton({
  label,
  up = false,
  onClick,
  disabled,
}: {
  label: string;
  up?: boolean;
  onClick: () => void;
  disabled: boolean;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      disabled={disabled}
      className="flex size-10 items-center justify-center rounded-lg text-ink-soft hover:bg-sunken disabled:opacity-30"
    >
      <Icon name="chevronDown" size={18} className={up ? 'rotate-180' : ''} />
    </button>
  );
}

/** The learner's order; as given where there is none, or where it belongs to an older form of the question. */
function arrange(question: OrderPublic, value: unknown): string[] {
  const given = question.items.map((item) => item.id);
  const order = asList(value);
  return order.length === given.length && given.every((id) => order.includes(id)) ? order : given;
}
