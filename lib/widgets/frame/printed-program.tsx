'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';
import { Icon } from '@/lib/ui/icon';
import { downloadFile } from './download';
import type { Widget } from './use-widget';

/** The experiment as a program for another library, to read, copy or save. */
export function PrintedProgram({
  widget,
  language,
  onClose,
}: {
  widget: Widget;
  language: 'pytorch' | 'keras' | null;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [copied, setCopied] = useState(false);
  const { worker, experiment } = widget;
  useEffect(() => {
    if (!language || !worker) return;
    setCopied(false);
    setText('');
    void worker.print(experiment, language).then(setText);
  }, [language, worker, experiment]);
  const name = language === 'keras' ? 'Keras' : 'PyTorch';
  return (
    <Dialog open={language !== null} onClose={onClose} title={`This experiment in ${name}`} wide>
      <p className="text-ink-soft text-sm">
        A whole program: data, network, training. It draws its own random numbers, so its curves
        resemble these but are not the same bit by bit.
      </p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[55dvh] overflow-auto rounded-lg border border-line bg-sunken p-4 font-mono text-[0.8rem] leading-relaxed"
      >
        <code>{text}</code>
      </pre>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          onClick={() => {
            void navigator.clipboard?.writeText(text).then(() => setCopied(true));
          }}
        >
          <Icon name="copy" /> {copied ? 'Copied' : 'Copy'}
        </Button>
        <Button onClick={() => downloadFile(`${widget.id}-${language}.py`, text, 'text/x-python')}>
          <Icon name="download" /> Save as file
        </Button>
      </div>
    </Dialog>
  );
}
