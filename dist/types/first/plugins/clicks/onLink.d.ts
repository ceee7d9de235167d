import type { On } from '../../types.js';
import { type Link } from './linkOf.js';
/** Tells of each click on a link that leads somewhere and is not to be ignored. */
export declare const onLink: (on: On, act: (link: Link) => void) => void;
