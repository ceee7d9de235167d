import type { Request } from './records.js';

/** Whether a browser says that it is a program: the vendors have long lists of names, of which these words find most. */
export const isBot = ({ headers }: Request): boolean =>
  /bot\b|crawl|spider|headless|lighthouse|curl|wget|python/i.test(headers['user-agent'] ?? '');
