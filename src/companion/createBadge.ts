import { guard } from '../browser/guard.js';
import type { Shown } from './describe.js';
import { sentences } from './sentences.js';

/** A sentence, and whether it says what to change. */
export interface Said {
  line: string;
  isAdvice: boolean;
}

/** What is listed: a sentence, or what would be sent. */
export type Entry = Said | Shown;

const isSaid = (entry: Entry): entry is Said => 'line' in entry;

const STYLE = `
:host { all: initial; position: fixed; inset: auto 12px 12px auto; z-index: 2147483647; color-scheme: light dark;
  font: 13px/1.4 system-ui, sans-serif; color: #1b1b1f; --paper: #fff; --line: #8a8a94; --warn: #8a4b00; --focus: #0b57d0 }
@media (prefers-color-scheme: dark) {
  :host { color: #ececf1; --paper: #1e1e24; --line: #7d7d88; --warn: #ffb95c; --focus: #a8c7fa }
}
@media print { :host { display: none } }
details { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: hidden }
li details { border: 0; border-radius: 0 }
summary { cursor: pointer; padding: 6px 10px }
:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px }
ul { margin: 0; padding: 0; list-style: none; width: min(420px, calc(100vw - 26px)); max-height: 50vh; overflow: auto;
  border-block-start: 1px solid var(--line) }
li { overflow-wrap: anywhere }
li + li { border-block-start: 1px solid color-mix(in srgb, var(--line) 35%, transparent) }
p { margin: 0; padding: 6px 10px }
.advice { color: var(--warn) }
dl { margin: 0; padding: 0 10px 8px; display: grid; grid-template-columns: max-content 1fr; gap: 2px 10px }
dt { font-weight: 600 } dd { margin: 0 }
`;

const make = (tag: string, text = '', ...children: Node[]): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const child of children) element.appendChild(child);
  return element;
};

const rowOf = (entry: Entry): HTMLElement => {
  if (isSaid(entry)) {
    const text = make('p', entry.line);
    if (entry.isAdvice) text.className = 'advice';
    return make('li', '', text);
  }
  const fields = make('dl', '', make('dt', sentences.request()), make('dd', entry.request));
  for (const name of Object.keys(entry.fields)) {
    const value = entry.fields[name];
    fields.append(make('dt', name), make('dd', typeof value === 'string' ? value : JSON.stringify(value)));
  }
  return make('li', '', make('details', '', make('summary', entry.title), fields));
};

/**
 * Puts a small panel on the page that lists what is said, above everything and beside it: nothing of the page moves. It is in a shadow
 * root, at the end of the document and not of the body, whose last child may have a style of its own.
 *
 * @returns adds to the list
 */
export const createBadge = (entries: Entry[]): ((entry: Entry) => void) => {
  const host = document.createElement('pagebeat-badge');
  const root = host.attachShadow({ mode: 'open' });
  const summary = make('summary');
  const list = make('ul');
  const panel = make('details', '', summary, list) as HTMLDetailsElement;
  let count = 0;
  let advice = 0;

  // A sheet that is made by script is no inline style to a content security policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];

  list.setAttribute('role', 'log');
  list.setAttribute('aria-label', sentences.badge());
  list.tabIndex = 0;
  const close = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    panel.open = false;
    summary.focus();
  };
  panel.addEventListener('keydown', guard(close));

  const add = (entry: Entry): void => {
    count++;
    if (isSaid(entry) && entry.isAdvice) advice++;
    summary.textContent = sentences.counted(count, advice);
    const isAtEnd = list.scrollTop + list.clientHeight > list.scrollHeight - 4;
    list.appendChild(rowOf(entry));
    if (isAtEnd) list.scrollTop = list.scrollHeight;
  };
  for (const entry of entries) add(entry);
  if (!count) summary.textContent = sentences.counted(0, 0);
  root.appendChild(panel);
  document.documentElement.appendChild(host);
  return add;
};
