import type { Page } from '../../types.js';
import { bare } from './bare.js';

/** A page, in the words that Customer.io and Firstparty share. */
export const pageFields = ({ path, referrer, title, url }: Page) =>
  bare({ path, referrer, search: (/^[^#]*?(\?[^#]*)/.exec(url) || [])[1] || '', title, url });
