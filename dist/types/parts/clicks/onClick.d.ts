import type { Stages } from '../../types/records.js';
/**
 * Tells of each click, by mouse, by its middle button, by touch or by the keyboard, wherever it is: elements that are
 * added later count too. It comes before the page's own listeners, and never keeps anything from happening.
 *
 * One act of a person may be several clicks: a label hands its click on to its control, and so does a page's own script to what
 * is in a card. So what is told may ask of an element whether the act has come by it for the first time.
 *
 * @see https://html.spec.whatwg.org/multipage/forms.html#the-label-element
 */
export declare const onClick: ({ on }: Stages, act: (path: Element[], isFirst: (element: Element) => boolean) => void) => void;
