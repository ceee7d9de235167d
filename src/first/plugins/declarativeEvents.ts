import type { Plugin } from '../types.js';
import { onClick } from './clicks/onClick.js';
import { pathOf } from './clicks/pathOf.js';
import { readDeclared } from './clicks/readDeclared.js';

const METAS = 'meta[name="pirsch-event"]';

/**
 * Sends events that are declared in the markup, as Pirsch's script has them:
 *
 * - by attributes, with or without `data-`: `data-pirsch-event="Name"`, `data-pirsch-meta-plan="pro"`,
 *   `data-pirsch-duration="32"`, `data-pirsch-non-interactive`;
 * - by classes, with `+` for a space: `pirsch-event=Button+Clicked`, `pirsch-meta-plan=pro`, `pirsch-duration=32`;
 * - by `<meta name="pirsch-event" data-pirsch-selector="#buy" data-pirsch-event="Name" data-pirsch-trigger="click">`.
 *
 * A click counts with the main and with the middle button, by touch and by the keyboard, on the element or on anything in
 * it, in open shadow roots too, and on elements that are added later. Metas with a trigger of their own are looked for when
 * the document is there, at each click, and by `pirschInit()`, which this puts on the page.
 *
 * @see https://docs.pirsch.io/advanced/events
 */
export const declarativeEvents =
  (): Plugin =>
  ({ on, track }) => {
    const heard: Record<string, boolean> = { click: true };
    const wrong: Record<string, boolean> = {};

    const sendAll = (element: Element): void =>
      readDeclared(element).forEach(([name, options]) => {
        track(name, options);
      });

    const isOneOf = (elements: Element[], selector: string): boolean => {
      try {
        return elements.some((element) => Element.prototype.matches.call(element, selector));
      } catch {
        if (!wrong[selector]) console.error('pagebeat: data-pirsch-selector must be a selector, not ' + selector);
        wrong[selector] = true;
        return false;
      }
    };

    /** Sends what the page's metas declare for a trigger on one of these elements; and hears of all their triggers. */
    const actOnMetas = (trigger?: string, elements: Element[] = []): void => {
      const metas = document.querySelectorAll(METAS);
      for (let index = 0; index < metas.length; index++) {
        const meta = metas[index]!;
        const wanted = meta.getAttribute('data-pirsch-trigger') || 'click';
        if (!heard[wanted]) on(wanted, hear);
        heard[wanted] = true;
        if (wanted === trigger && isOneOf(elements, meta.getAttribute('data-pirsch-selector') || '')) {
          sendAll(meta);
        }
      }
    };

    const hear = (event: Event): void => {
      const path = pathOf(event);
      // What does not bubble (`focus`, `mouseenter`) is told of each element by itself.
      actOnMetas(event.type, event.bubbles ? path : path.slice(0, 1));
    };

    onClick(on, (path) => {
      path.forEach(sendAll);
      actOnMetas('click', path);
    });
    const look = (): void => actOnMetas();
    (window as unknown as Record<string, unknown>).pirschInit = look;
    on('DOMContentLoaded', look);
    look();
  };
