import MiniSearch from 'minisearch';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { excerptOf } from './excerptOf.js';
import type { Section } from './records.js';

const MOST = 12;
/** The reference and the history are read last: they name everything. */
const LAST = /^\/(docs\/api\/|CHANGELOG)/;

/** Loaded when somebody begins to search. */
let index: Promise<MiniSearch<Section>> | undefined;

async function load(): Promise<MiniSearch<Section>> {
  const response = await fetch('/docs/search.json');
  const search = new MiniSearch<Section>({
    fields: ['page', 'heading', 'text'],
    storeFields: ['id', 'page', 'heading', 'text'],
    searchOptions: {
      prefix: true,
      fuzzy: 0.15,
      combineWith: 'AND',
      boost: { page: 3, heading: 4 },
      boostDocument: (id) => (LAST.test(id) ? 0.2 : 1),
    },
  });
  search.addAll(await response.json());
  return search;
}

interface Found {
  section: Section;
  excerpt: string;
}

async function find(words: string): Promise<Found[]> {
  index ??= load();
  const search = await index;
  return search
    .search(words)
    .slice(0, MOST)
    .map((result) => {
      // What is stored with it is a section.
      const section = result as unknown as Section;
      return { section, excerpt: excerptOf(section.text, result.queryTerms) };
    });
}

function Search() {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found[]>();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    let isLast = true;
    if (!words.trim()) setFound(undefined);
    else find(words).then((now) => isLast && setFound(now));
    return () => {
      isLast = false;
    };
  }, [words]);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);

  return (
    <>
      <label for="words" class="unseen">
        Search the documentation
      </label>
      <input
        ref={input}
        id="words"
        type="search"
        placeholder="Search the documentation ( / )"
        autocomplete="off"
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && setWords('')}
      />
      <p class="unseen" role="status">
        {found && (found.length ? `${found.length} found` : 'Nothing found')}
      </p>
      {found && (
        <div class="found">
          {found.length === 0 && <p>Nothing is called that. Try one word, or part of it.</p>}
          <ol>
            {found.map(({ section: { id, page, heading }, excerpt }) => (
              <li key={id}>
                <a href={id} onClick={() => setWords('')}>
                  {page}
                  {heading && ` › ${heading}`}
                </a>
                <p>{excerpt}</p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

// It is on every page that has this module.
render(<Search />, document.getElementById('search') as HTMLElement);
