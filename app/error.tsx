'use client';

import { Button, buttonClass } from '@/lib/ui/button';

/** Shown in place of a page that failed; nothing that was saved is lost by it. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div className="mx-auto grid max-w-prose justify-items-start gap-5 px-4 py-24 sm:px-6">
      <h1 className="font-bold text-3xl tracking-tight">This page could not be shown</h1>
      <p className="font-serif text-ink-soft text-xl leading-relaxed">
        Something failed on our side. What you have answered is kept; what you were typing is kept
        in this browser.
      </p>
      {error.digest ? (
        <p className="text-ink-soft text-sm">
          If you report it, name the code <code className="font-mono">{error.digest}</code>.
        </p>
      ) : null}
      <p className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <a href="/" className={buttonClass()}>
          To the course map
        </a>
      </p>
    </div>
  );
}
