import { guard } from '../browser/guard.js';
import { warn } from '../browser/warn.js';
import type { Part } from '../types/records.js';
import { whenWanted } from './around/whenWanted.js';
import { onClick } from './clicks/onClick.js';
import { pathOf } from './clicks/pathOf.js';
import { readDeclared } from './clicks/readDeclared.js';
import { readsMarkup } from './clicks/readsMarkup.js';

const METAS = 'meta[name="pirsch-event"]';

/**
 * Sends events that are declared in the markup, as Pirsch's script has them:
 *
 * - by attributes, with or without `data-`: `data-pirsch-event="Name"`, `data-pirsch-meta-plan="pro"`,
 *   `data-pirsch-duration="32"`, `data-pirsch-non-interactive` (by the part `nonInteractive`);
 * - by classes, with `+` for a space: `pirsch-event=Button+Clicked`, `pirsch-meta-plan=pro`, `pirsch-duration=32`;
 * - by `<meta name="pirsch-event" data-pirsch-selector="#buy" data-pirsch-event="Name" data-pirsch-trigger="click">`.
 *
 * A click counts with the main and with the middle button, by touch and by the keyboard, on the element or on anything in
 * it, in open shadow roots too, and on elements that are added later; once where a label hands it on to its control. Metas
 * with a trigger of their own are looked for when the document is there, at each click, and by `pirschInit()`, which this puts
 * on the page. Not with the tag's id `pirschjs`, `pirscheventsjs` or `pirschsessionsjs`.
 *
 * @see https://docs.pirsch.io/advanced/events
 */
export const declaredEvents: Part = (stages, settings) =>
  whenWanted(stages, settings, readsMarkup, () => {
    const heard: Record<string, boolean> = { click: true };

    const sendAll = (element: Element): void =>
      readDeclared(element).forEach(([name, options]) => {
        stages.track(name, options);
      });

    const isOneOf = (elements: Element[], selector: string): unknown => {
      try {
        return elements.some((element) => window.Element.prototype.matches.call(element, selector));
      } catch {
        return !warn('selector ' + selector);
      }
    };

    /** Sends what the page's metas declare for a trigger on one of these elements; and hears of all their triggers. */
    const actOnMetas = (trigger?: string, elements: Element[] = [], isFirst = (_meta: Element) => true): void => {
      const metas = document.querySelectorAll(METAS);
      for (let index = 0; index < metas.length; index++) {
        const meta = metas[index]!;
        const wanted = meta.getAttribute('data-pirsch-trigger') || 'click';
        if (!heard[wanted]) stages.on(wanted, hear);
        heard[wanted] = true;
        if (wanted === trigger && isOneOf(elements, meta.getAttribute('data-pirsch-selector') || '') && isFirst(meta)) {
          sendAll(meta);
        }
      }
    };

    const hear = (event: Event): void => {
      const path = pathOf(event);
      // What does not bubble (`focus`, `mouseenter`) is told of each element by itself.
      actOnMetas(event.type, event.bubbles ? path : path.slice(0, 1));
    };

    onClick(stages, (path, isFirst) => {
      path.filter(isFirst).forEach(sendAll);
      actOnMetas('click', path, isFirst);
    });
    const look = (): void => actOnMetas();
    (window as unknown as Record<string, unknown>).pirschInit = guard(look);
    stages.on('DOMContentLoaded', look);
    look();
  });
