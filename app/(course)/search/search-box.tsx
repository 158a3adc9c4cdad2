'use client';

import type MiniSearch from 'minisearch';
import Link from 'next/link';
import { useEffect, useId, useRef, useState } from 'react';
import { type SearchDocument, searchOptions } from '@/lib/content/search-documents';
import { inputClass } from '@/lib/ui/field';
import { Icon, type IconName } from '@/lib/ui/icon';

type Found = Pick<SearchDocument, 'id' | 'kind' | 'title' | 'summary' | 'href'>;

const kinds: Record<SearchDocument['kind'], { icon: IconName; text: string }> = {
  lesson: { icon: 'book', text: 'Lesson' },
  term: { icon: 'info', text: 'Glossary' },
  question: { icon: 'flag', text: 'Question' },
};

async function fetchIndex(): Promise<MiniSearch<SearchDocument>> {
  const [{ default: Search }, response] = await Promise.all([
    import('minisearch'),
    fetch('/search/index.json'),
  ]);
  if (!response.ok) throw new Error(`the index answered ${response.status}`);
  return Search.loadJSON<SearchDocument>(await response.text(), searchOptions);
}

/** Finds while typing. The words searched for stand in the address, so that a search can be shared and gone back to. */
export function SearchBox() {
  const id = useId();
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState<MiniSearch<SearchDocument> | null>(null);
  const [problem, setProblem] = useState('');
  const loading = useRef(false);

  useEffect(() => {
    const wanted = new URLSearchParams(location.search).get('q') ?? '';
    setQuery((typed) => typed || wanted);
  }, []);

  useEffect(() => {
    if (loading.current) return;
    loading.current = true;
    fetchIndex().then(setIndex, () => {
      setProblem('The search could not be loaded. Try again when you are online.');
      loading.current = false;
    });
  }, []);

  const asked = query.trim();
  const found = (asked && index ? index.search(asked).slice(0, 30) : []) as unknown as Found[];

  function type(next: string) {
    setQuery(next);
    const address = next.trim() ? `?q=${encodeURIComponent(next.trim())}` : location.pathname;
    history.replaceState(history.state, '', address);
  }

  return (
    <search className="needs-script mt-6 block">
      <label htmlFor={id} className="sr-only">
        Search the lessons, the glossary and the questions
      </label>
      <div className="relative">
        <Icon
          name="search"
          className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-ink-faint"
        />
        <input
          id={id}
          type="search"
          autoComplete="off"
          placeholder="vanishing gradient …"
          value={query}
          onChange={(event) => type(event.target.value)}
          className={`${inputClass} min-h-12 pl-11 text-lg`}
        />
      </div>
      <p role="status" className="mt-4 text-ink-soft text-sm">
        {problem || statusOf(asked, index !== null, found.length)}
      </p>
      <ul className="mt-2 grid">
        {found.map((one) => (
          <li key={one.id}>
            <Link
              href={one.href}
              prefetch={false}
              className="-mx-3 grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 rounded-xl px-3 py-3 hover:bg-sunken"
            >
              <Icon name={kinds[one.kind].icon} size={18} className="mt-1 text-accent" />
              <span>
                <span className="block font-semibold">{one.title}</span>
                <span className="block text-ink-soft text-sm leading-relaxed">
                  {kinds[one.kind].text}: {one.summary}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </search>
  );
}

function statusOf(asked: string, loaded: boolean, count: number): string {
  if (!asked) return 'Type a word of the field, or part of a question.';
  if (!loaded) return 'Loading the index …';
  if (count === 0) return `Nothing was found for “${asked}”. Try one word, or another spelling.`;
  return count === 1 ? '1 place' : `${count} places`;
}
