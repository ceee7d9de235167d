import { bare } from '../../core/bare.js';
import type { Page } from '../../types/records.js';

/** A page, in the words that Customer.io and Firstparty share. */
export const pageFields = ({ at, referrer, title, url }: Page) =>
  bare({ path: at.pathname, referrer, search: at.search, title, url });
