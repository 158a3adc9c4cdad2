'use client';

import { useState } from 'react';
import { Icon } from '../icon';

/** Copies the text of the `<pre>` beside it. */
export function CopyButton() {
  const [copied, setCopied] = useState(false);
  async function copy(button: HTMLElement) {
    const text = button.parentElement?.querySelector('pre')?.innerText ?? '';
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }
  return (
    <button
      type="button"
      className="needs-script code-copy"
      onClick={(event) => copy(event.currentTarget)}
    >
      <Icon name={copied ? 'check' : 'copy'} size={16} />
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
    </button>
  );
}
