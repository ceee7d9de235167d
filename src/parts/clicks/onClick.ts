import type { Stages } from '../../types/records.js';
import { pathOf } from './pathOf.js';

/**
 * Tells of each click, by mouse, by its middle button, by touch or by the keyboard, wherever it is: elements that are
 * added later count too. It comes before the page's own listeners, and never keeps anything from happening.
 *
 * One act of a person may be several clicks: a label hands its click on to its control, and so does a page's own script to what
 * is in a card. So what is told may ask of an element whether the act has come by it for the first time.
 *
 * @see https://html.spec.whatwg.org/multipage/forms.html#the-label-element
 */
export const onClick = (
  { on }: Stages,
  act: (path: Element[], isFirst: (element: Element) => boolean) => void,
): void => {
  /** The clicks of this act, with where they were; and what was asked for. */
  let clicks: [event: Event, path: Element[]][] = [];
  let asked: Element[] = [];

  const isFirst = (element: Element): boolean => asked.indexOf(element) < 0 && asked.push(element) > 0;

  on('click auxclick', (event: MouseEvent) => {
    const path = pathOf(event);
    // The right button opens a menu, and others go back and forth.
    if ((event.button || 0) > 1) return;
    // Within another click, as Firefox does it for a label too; or at the very same time, as others do. By a script several may
    // be at one time, which only for a label are one.
    const isSame = clicks.some(
      ([before, came]) =>
        before.eventPhase ||
        (before.timeStamp === event.timeStamp &&
          (event.isTrusted || came.some((element) => (element as HTMLLabelElement).control === path[0]))),
    );
    if (!isSame) {
      clicks = [];
      asked = [];
    }
    clicks.push([event, path]);
    act(path, isFirst);
  });
};
