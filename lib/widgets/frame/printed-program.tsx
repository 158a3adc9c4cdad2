'use client';

import { useEffect, useState } from 'react';
import type { Experiment } from '@/lib/engine/spec';
import { Button } from '@/lib/ui/button';
import { Dialog } from '@/lib/ui/dialog';
import { Icon } from '@/lib/ui/icon';
import { downloadFile } from './download';

export type Language = 'pytorch' | 'keras';

const languages: Record<Language, { title: string; say: string }> = {
  pytorch: {
    title: 'PyTorch',
    say: 'A whole program that makes this very run: the same data, first weights, batches and updates. Its losses agree with those on the page but for rounding.',
  },
  keras: {
    title: 'Keras',
    say: 'A whole program with the same data and the same first weights. Keras draws the batches itself, so its curves resemble those on the page.',
  },
};

/** The printers are fetched when somebody asks for a program. */
async function print(experiment: Experiment, language: Language): Promise<string> {
  const address = `${location.origin}/data`;
  if (language === 'keras') {
    const { printKeras } = await import('@/lib/experiment/export/keras');
    return printKeras(experiment, address);
  }
  const { printPyTorch } = await import('@/lib/experiment/export/pytorch');
  return printPyTorch(experiment, address);
}

/** The experiment as a program for another library, to read, copy or save. */
export function PrintedProgram({
  experiment,
  name,
  language,
  onClose,
}: {
  experiment: Experiment;
  name: string;
  language: Language;
  onClose: () => void;
}) {
  const [text, setText] = useState<string>();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let current = true;
    print(experiment, language).then(
      (program) => current && setText(program),
      () => current && setSaid('The program could not be fetched. Are you online?'),
    );
    return () => {
      current = false;
    };
  }, [experiment, language]);
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(text ?? '').then(
      () => true,
      () => false,
    );
    setSaid(copied ? 'Copied' : 'The browser does not let the page copy: select the text instead.');
  };
  const { title, say } = languages[language];
  return (
    <Dialog open onClose={onClose} title={`This experiment in ${title}`} wide>
      <p className="text-ink-soft text-sm">{say}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[55dvh] min-h-40 overflow-auto rounded-lg border border-line bg-sunken p-4 font-mono text-[0.8rem] leading-relaxed"
      >
        <code>{text}</code>
      </pre>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" disabled={text === undefined} onClick={copy}>
          <Icon name="copy" /> Copy
        </Button>
        <Button
          disabled={text === undefined}
          onClick={() => downloadFile(`${name}-${language}.py`, text ?? '', 'text/x-python')}
        >
          <Icon name="download" /> Save as file
        </Button>
        <span role="status" className="text-ink-soft text-sm">
          {said}
        </span>
      </div>
    </Dialog>
  );
}
