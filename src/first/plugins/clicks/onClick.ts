import type { On } from '../../types.js';
import { pathOf } from './pathOf.js';

/**
 * Tells of each click, by mouse, by its middle button, by touch or by the keyboard, wherever it is: elements that are
 * added later count too. It comes before the page's own listeners, and never keeps anything from happening.
 */
export const onClick = (on: On, act: (path: Element[]) => void): void =>
  on('click auxclick', (event) => {
    // The right button opens a menu, and others go back and forth.
    if (((event as MouseEvent).button || 0) < 2) act(pathOf(event));
  });
