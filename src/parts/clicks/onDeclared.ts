import type { Stages } from '../../types/records.js';

/**
 * Tells of each click, by the main and the middle button, on an element that matches, or on anything in it. Elements that are added
 * later count too.
 */
export const onDeclared = ({ on }: Stages, selector: string, tell: (element: Element) => void): void =>
  on('click auxclick', ({ target, button }: MouseEvent) => {
    const element = (target as Element).closest(selector);
    // The right button opens a menu, and others go back and forth.
    if (element && !(button > 1)) tell(element);
  });
