import type { Tag } from '../types';

/**
 * A page that tracks nothing: what it costs is taken off what the others cost. Its script is empty, so it is not run: to
 * compile one of its own within the page would be work that a file does not make.
 */
export const empty: Tag = {
  name: 'empty page',
  version: '1',
  document: 'https://html.spec.whatwg.org/multipage/scripting.html',
  offers: [],
  files: () => ({}),
  html: () => '<script></script>',
  send: '() => {}',
  read: () => [],
};
