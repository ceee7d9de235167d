import type { On } from '../../types.js';
/**
 * Tells of each click, by mouse, by its middle button, by touch or by the keyboard, wherever it is: elements that are
 * added later count too. It comes before the page's own listeners, and never keeps anything from happening.
 */
export declare const onClick: (on: On, act: (path: Element[]) => void) => void;
