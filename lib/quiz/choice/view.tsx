'use client';

import { Html } from '../html';
import { PieceMessages } from '../piece-message';
import { asList, messagesAbout, type QuestionViewProps } from '../view-props';
import type { ChoicePublic } from './schema';

export default function ChoiceView({
  question,
  value,
  onChange,
  disabled,
  labelledBy,
  shown,
}: QuestionViewProps<ChoicePublic>) {
  const chosen = asList(value);
  const toggle = (id: string) => {
    if (!question.several) onChange([id]);
    else onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <fieldset aria-labelledby={labelledBy} disabled={disabled} className="grid min-w-0 gap-2">
      {question.several ? <p className="text-ink-soft text-sm">Tick all that apply.</p> : null}
      {question.choices.map((choice) => {
        const messages = messagesAbout(shown, choice.id);
        const tone = messages.find((message) => message.tone !== 'note')?.tone;
        const frame =
          tone === 'right'
            ? 'border-right bg-right-soft'
            : tone === 'wrong'
              ? 'border-wrong bg-wrong-soft'
              : 'border-line has-checked:border-you has-checked:bg-you-soft';
        return (
          <div key={choice.id} className={`rounded-xl border transition-colors ${frame}`}>
            <label
              className={`flex min-h-12 items-start gap-3 px-4 py-3 leading-normal ${disabled ? '' : 'cursor-pointer'}`}
            >
              <input
                type={question.several ? 'checkbox' : 'radio'}
                name={`${labelledBy}-choice`}
                checked={chosen.includes(choice.id)}
                onChange={() => toggle(choice.id)}
                className="mt-[0.2em] size-[1.1rem] shrink-0 accent-you"
              />
              <Html as="span" html={choice.html} className="min-w-0 flex-1" />
            </label>
            {messages.length > 0 ? (
              <div className="grid gap-1 px-4 pb-3 pl-[2.9rem]">
                <PieceMessages messages={messages} />
              </div>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
