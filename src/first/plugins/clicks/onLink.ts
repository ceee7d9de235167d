import type { On } from '../../types.js';
import { type Link, linkOf } from './linkOf.js';
import { onClick } from './onClick.js';

/** Tells of each click on a link that leads somewhere and is not to be ignored. */
export const onLink = (on: On, act: (link: Link) => void): void =>
  onClick(on, (elements) => {
    const link = linkOf(elements);
    if (link) act(link);
  });
