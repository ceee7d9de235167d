import type { Address, Page } from '../types.js';

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
  width: screen.width,
  height: screen.height,
});
