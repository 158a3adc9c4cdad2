'use client';

import { useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Icon } from '@/lib/ui/icon';

/** The code for the board and the link for a message. */
export function Invitation({ code, link }: { code: string; link: string }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  }

  return (
    <section
      aria-label="Invitation"
      className="grid gap-4 rounded-2xl border border-line bg-surface p-5 shadow-card sm:grid-cols-[auto_1fr] sm:items-center sm:gap-8 sm:p-6"
    >
      <div>
        <p className="text-ink-soft text-sm">Code to join</p>
        <p className="font-mono font-semibold text-3xl tracking-wider">{code}</p>
      </div>
      <div className="min-w-0">
        <p className="text-ink-soft text-sm">Or by this link</p>
        <div className="mt-1 flex items-center gap-2">
          <p className="min-w-0 flex-1 select-all truncate rounded-lg bg-sunken px-3 py-2 font-mono text-sm">
            {link}
          </p>
          <Button onClick={copy} className="needs-script">
            <Icon name={copied === 'yes' ? 'check' : 'copy'} />
            {copied === 'yes' ? 'Copied' : 'Copy'}
          </Button>
        </div>
        <p role="status" className="text-sm text-warn">
          {copied === 'no' ? 'The browser did not allow it. Select the link and copy it.' : null}
        </p>
      </div>
    </section>
  );
}
