import type { Address, Page } from '../types.js';

let timeZone: string | undefined;

/** Reads the time zone when the browser is idle: it takes 14 ms to load, too much before the first pageview. */
export const readTimeZone = (): void => {
  const read = (): void => {
    if (window.Intl) timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  };
  if ('requestIdleCallback' in window) requestIdleCallback(read);
  else setTimeout(read, 2000);
};

/**
 * The title or the referrer. A form or an image of that name comes before the property:
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export const readText = (name: 'title' | 'referrer'): string =>
  typeof document[name] === 'string' ? document[name] : '';

/** Where the visitor is now, or was at another time. */
export const readPage = (previous?: Address, url?: string, time?: number): Page => ({
  url: url || location.href,
  path: '',
  time: time || Date.now(),
  title: readText('title'),
  referrer: previous ? previous.url : readText('referrer'),
  previous,
  language: navigator.language,
  timeZone,
  width: screen.width,
  height: screen.height,
});
